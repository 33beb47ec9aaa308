package io.vinnrate.scoring.opportunity.messaging;

import static io.vinnrate.scoring.score.Digits.onTheWire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.FactorScore;
import io.vinnrate.scoring.model.Score;
import io.vinnrate.scoring.score.StoredScore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A score as others see it: docs/contracts/schemas/score.v1.schema.json. */
record ScorePayload(
    UUID scoreId,
    UUID opportunityId,
    long opportunityVersion,
    String modelVersion,
    double winProbability,
    Interval interval,
    @Nullable Factor weakestFactor,
    List<FactorPart> factors,
    String inputHash,
    @Nullable Customer customer,
    Instant scoredAt) {

  /** Where the win probability lies. */
  record Interval(double low, double high, double level) {}

  /** The customer as it was. */
  record Customer(
      @JsonProperty("class") @Nullable CustomerClass customerClass, @Nullable Double loyaltyIndex) {

    static @Nullable Customer of(@Nullable CustomerFacts facts) {
      return facts == null || !facts.tellsStanding()
          ? null
          : new Customer(facts.customerClass(), facts.loyaltyIndex());
    }
  }

  /** One factor's part. */
  record FactorPart(
      Factor factor, double control, double low, double high, double weight, double shareOfLoss) {

    static FactorPart of(FactorScore part) {
      return new FactorPart(
          part.factor(),
          onTheWire(part.control()),
          onTheWire(part.low()),
          onTheWire(part.high()),
          part.weight(),
          onTheWire(part.shareOfLoss()));
    }
  }

  static ScorePayload of(StoredScore stored) {
    Score score = stored.score();
    return new ScorePayload(
        stored.id(),
        stored.opportunityId(),
        stored.opportunityVersion(),
        score.modelVersion(),
        onTheWire(score.winProbability()),
        new Interval(
            onTheWire(score.interval().low()),
            onTheWire(score.interval().high()),
            score.interval().level()),
        score.weakestFactor(),
        score.factors().stream().map(FactorPart::of).toList(),
        stored.inputHash(),
        Customer.of(stored.known().facts().customer()),
        stored.scoredAt());
  }
}
