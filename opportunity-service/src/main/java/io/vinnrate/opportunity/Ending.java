package io.vinnrate.opportunity;

import io.vinnrate.opportunity.reason.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of how an opportunity ended. Unlike a {@link Closure} it may be in parts, or
 * nothing: {@link Lifetime} tells what does not fit together of what another system says.
 *
 * @param outcome how; null while it is open
 * @param reason why, in the seller's words
 * @param reasonKey why, by the key of a closure reason
 * @param competitor who won it instead
 * @param closedAt when the outcome was known
 */
public record Ending(
    @Nullable Outcome outcome,
    @Nullable String reason,
    @Nullable String reasonKey,
    @Nullable String competitor,
    @Nullable Instant closedAt) {

  /** It goes on. */
  public static final Ending NONE = new Ending(null, null, null, null, null);

  public Ending {
    closedAt = closedAt == null ? null : closedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** How an opportunity has ended. */
  static Ending of(Closure closure) {
    return new Ending(
        closure.outcome(),
        closure.reason(),
        closure.reasonKey(),
        closure.competitor(),
        closure.closedAt());
  }

  /**
   * The closure that it is, once its parts were found to fit.
   *
   * @param frozen what was known of the opportunity then
   */
  Closure closure(Assessment frozen) {
    return new Closure(requireOutcome(), reason, reasonKey, competitor, requireClosedAt(), frozen);
  }

  /** The same, at a time when nobody said when it was. */
  Ending orAt(Instant unless) {
    return closedAt == null ? new Ending(outcome, reason, reasonKey, competitor, unless) : this;
  }

  Outcome requireOutcome() {
    return Objects.requireNonNull(outcome, "it goes on");
  }

  Instant requireClosedAt() {
    return Objects.requireNonNull(closedAt, "it goes on");
  }
}
