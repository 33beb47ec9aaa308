package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keeps the one policy. */
@ApplicationScoped
public class Policies {

  private static final String READ = "SELECT basis, period, version FROM classification_policy";

  private final Statements statements;
  private final AuditTrail trail;

  Policies(AgroalDataSource database, AuditTrail trail) {
    this.statements = AnalysisStatements.on(database);
    this.trail = trail;
  }

  /** The policy in force. One SQL round trip. */
  public Versioned<Policy> current() {
    return read(READ);
  }

  /**
   * Puts another policy in force; customers get their classes soon after. The same one changes
   * nothing. Two SQL round trips.
   *
   * @throws io.vinnrate.kit.precondition.StaleVersionException when another than the expected one
   *     is in force
   */
  @Transactional
  public Versioned<Policy> put(Policy policy, ExpectedVersion expected) {
    Versioned<Policy> current = read(READ + " FOR UPDATE");
    expected.check(current.version());
    if (policy.equals(current.fact())) {
      return current;
    }
    long version = current.version() + 1;
    Period period = policy.period();
    statements.update(
        "UPDATE classification_policy SET basis = ?, period = ?, version = ?",
        Arrays.asList(policy.basis().key(), period == null ? null : period.text(), version));
    trail.changed(Target.only("classificationPolicy", version));
    return new Versioned<>(policy, version);
  }

  private Versioned<Policy> read(String sql) {
    return statements.first(sql, List.of(), Policies::read).orElseThrow();
  }

  private static Versioned<Policy> read(ResultSet row) throws SQLException {
    return new Versioned<>(
        new Policy(
            Basis.named(row.getString(1)).orElseThrow(),
            Optional.ofNullable(row.getString(2)).map(Period::parse).orElse(null)),
        row.getLong(3));
  }
}
