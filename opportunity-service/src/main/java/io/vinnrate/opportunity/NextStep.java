package io.vinnrate.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What seller and buyer have agreed to do next.
 *
 * @param what in the seller's words; never told to other services
 * @param at when, in steps of a microsecond: then it is booked; null while it is only agreed
 */
@Embeddable
public record NextStep(
    @Column(name = "next_step") String what, @Column(name = "next_step_at") @Nullable Instant at) {

  public NextStep {
    at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Insists that it is yet to come.
   *
   * @throws OpportunityException.NextStepInPast when its time has passed
   */
  void requireAhead(Instant now) {
    if (at != null && at.isBefore(now)) {
      throw new OpportunityException.NextStepInPast(at);
    }
  }
}
