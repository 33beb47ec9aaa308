package io.vinnrate.customer.loyalty;

import static java.util.stream.Collectors.joining;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The weights in the database. Each method is one SQL round trip. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeptLoyaltyWeights {

  private static final String SELECT =
      "SELECT version, %s FROM loyalty_weights".formatted(columns("%s"));

  private static final String UPDATE =
      "UPDATE loyalty_weights SET version = version + 1, %s".formatted(columns("%s = ?"));

  private final Statements statements;

  KeptLoyaltyWeights(AgroalDataSource database) {
    this.statements = new Statements(database, "The weights can't be read or written");
  }

  private static String columns(String form) {
    return Stream.of(Driver.values())
        .map(driver -> form.formatted(column(driver)))
        .collect(joining(", "));
  }

  private static String column(Driver driver) {
    return driver.name().toLowerCase(Locale.ROOT);
  }

  /** Those in force. */
  VersionedWeights current() {
    return select(SELECT);
  }

  /** Those in force; nobody else changes them until the transaction ends. */
  VersionedWeights lock() {
    return select(SELECT + " FOR UPDATE");
  }

  private VersionedWeights select(String sql) {
    return statements.first(sql, List.of(), KeptLoyaltyWeights::read).orElseThrow();
  }

  private static VersionedWeights read(ResultSet row) throws SQLException {
    Map<Driver, BigDecimal> weights = new EnumMap<>(Driver.class);
    for (Driver driver : Driver.values()) {
      weights.put(driver, row.getBigDecimal(column(driver)));
    }
    return new VersionedWeights(new LoyaltyWeights(weights), row.getLong("version"));
  }

  /** Puts others in force. */
  void replace(LoyaltyWeights weights) {
    statements.update(UPDATE, Stream.of(Driver.values()).map(weights::of).toList());
  }
}
