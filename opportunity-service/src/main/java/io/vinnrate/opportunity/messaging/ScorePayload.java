package io.vinnrate.opportunity.messaging;

import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.opportunity.score.ReceivedScore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a score: docs/contracts/schemas/score.v1.schema.json. */
record ScorePayload(
    @Nullable UUID opportunityId,
    @Nullable String modelVersion,
    @Nullable Double winProbability,
    @Nullable Interval interval,
    @Nullable Instant scoredAt) {

  /** Where the probability lies. */
  record Interval(@Nullable Double low, @Nullable Double high) {}

  /**
   * The score that the event tells of.
   *
   * @throws PoisonException when the payload is not what was agreed
   */
  ReceivedScore toScore(ReceivedEvent event) {
    if (!event.aggregateId().equals(opportunityId)) {
      throw new PoisonException("opportunityId is not the subject");
    }
    if (modelVersion == null || scoredAt == null || interval == null) {
      throw new PoisonException("modelVersion, scoredAt or interval is missing");
    }
    return new ReceivedScore(
        event.aggregateId(),
        event.version(),
        probability("winProbability", winProbability),
        probability("interval.low", interval.low()),
        probability("interval.high", interval.high()),
        modelVersion,
        scoredAt);
  }

  private static double probability(String name, @Nullable Double value) {
    if (value == null || !(value >= 0 && value <= 1)) {
      throw new PoisonException(name + " is not a number from 0 to 1");
    }
    return value;
  }
}
