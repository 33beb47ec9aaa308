package io.vinnrate.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
@Embeddable
public record Closure(
    @Enumerated(EnumType.STRING) Outcome outcome,
    @Column(name = "close_reason") @Nullable String reason,
    Instant closedAt) {

  public Closure {
    closedAt = closedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
