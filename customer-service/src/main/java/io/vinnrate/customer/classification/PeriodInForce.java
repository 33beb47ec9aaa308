package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the period whose contributions decide on classes: the policy's, or else the latest calendar
 * year with contributions. Where fewer than half as many customers have one in it as in the year
 * with contributions before it, it has only begun to be told, and that one counts.
 */
@ApplicationScoped
public class PeriodInForce {

  private static final String LATEST_YEAR =
      "SELECT date_trunc('year', max(starts_on))::date FROM contribution WHERE starts_on < ?";

  private static final String CUSTOMERS =
      """
      SELECT (SELECT count(*) FROM customer_contribution(?, ?)), (SELECT count(*) FROM customer_contribution(?, ?))
      """;

  /** After each period's first day. */
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private final Statements statements;
  private final Policies policies;
  private final Clock clock;

  PeriodInForce(AgroalDataSource database, Policies policies, Clock clock) {
    this.statements = AnalysisStatements.on(database);
    this.policies = policies;
    this.clock = clock;
  }

  /** The analysis by which customers have their class. One to four SQL round trips. */
  public Analysis analysis() {
    Policy policy = policies.current().fact();
    Period period = policy.period();
    return new Analysis(period == null ? latestYear() : period, policy.basis());
  }

  /** The period alone. */
  public Period period() {
    return analysis().period();
  }

  /** This year, as long as there are no contributions at all. */
  private Period latestYear() {
    Period latest = latestYearBefore(END_OF_TIME);
    if (latest == null) {
      return Period.ofYear(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear());
    }
    Period before = latestYearBefore(latest.firstDay());
    return before == null || isToldOf(latest, before) ? latest : before;
  }

  private @Nullable Period latestYearBefore(LocalDate day) {
    return statements
        .first(LATEST_YEAR, List.of(day), row -> row.getObject(1, LocalDate.class))
        .map(year -> Period.ofYear(year.getYear()))
        .orElse(null);
  }

  private boolean isToldOf(Period latest, Period before) {
    return statements
        .first(
            CUSTOMERS,
            List.of(latest.firstDay(), latest.lastDay(), before.firstDay(), before.lastDay()),
            row -> 2 * row.getLong(1) >= row.getLong(2))
        .orElseThrow();
  }
}
