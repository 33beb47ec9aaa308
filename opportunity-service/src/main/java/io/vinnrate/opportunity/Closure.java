package io.vinnrate.opportunity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an opportunity ended.
 *
 * @param outcome how
 * @param reason why, in the seller's words
 * @param closedAt when the outcome was known, in steps of a microsecond, which may be before it was
 *     recorded
 */
public record Closure(Outcome outcome, @Nullable String reason, Instant closedAt) {

  public Closure {
    closedAt = closedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
