package io.vinnrate.opportunity;

import io.vinnrate.opportunity.reason.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How an opportunity ended.
 *
 * @param outcome how
 * @param reason why, in the seller's words
 * @param reasonKey why, by the key of a closure reason
 * @param competitor who won it instead
 * @param closedAt when the outcome was known, in steps of a microsecond, which may be before it was
 *     recorded
 * @param assessment what was known of the opportunity when the outcome was: frozen, for learning
 *     from it
 */
@Embeddable
public record Closure(
    @Enumerated(EnumType.STRING) Outcome outcome,
    @Column(name = "close_reason") @Nullable String reason,
    @Nullable String reasonKey,
    @Nullable String competitor,
    Instant closedAt,
    @JdbcTypeCode(SqlTypes.JSON) @Column(name = "closed_assessment") Assessment assessment) {

  /**
   * How an opportunity ended.
   *
   * @throws OpportunityException.WonByCompetitor when it is won and a competitor is named
   */
  public Closure {
    if (competitor != null && outcome == Outcome.WON) {
      throw new OpportunityException.WonByCompetitor(competitor);
    }
    closedAt = closedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** The same in other words. */
  Closure because(@Nullable String otherReason, @Nullable String otherCompetitor) {
    return new Closure(outcome, otherReason, reasonKey, otherCompetitor, closedAt, assessment);
  }
}
