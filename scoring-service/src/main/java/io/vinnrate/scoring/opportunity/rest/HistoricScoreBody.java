package io.vinnrate.scoring.opportunity.rest;

import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Score;
import io.vinnrate.scoring.opportunity.HistoricScore;
import io.vinnrate.scoring.score.Digits;
import io.vinnrate.scoring.score.StoredScore;
import io.vinnrate.scoring.score.rest.FactorScoreBody;
import io.vinnrate.scoring.score.rest.IntervalBody;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score in an opportunity's history, in JSON. */
@Schema(name = "HistoricScore", description = "A score that an opportunity had")
record HistoricScoreBody(
    @Schema(description = "Identifies the score", required = true) UUID scoreId,
    @Schema(
            description = "Grows with each score of the opportunity",
            examples = "3",
            required = true)
        long number,
    @Schema(
            description = "The opportunity's version at which the score was computed",
            examples = "4",
            required = true)
        long opportunityVersion,
    @Schema(description = "0 to 1, to 15 significant digits", examples = "0.36288", required = true)
        double winProbability,
    @Schema(required = true) IntervalBody interval,
    @Schema(description = "The model that said so", examples = "default-1", required = true)
        String modelVersion,
    @Schema(
            description =
                "SHA-256 of the canonical input (RFC 8785): the same input has the same hash",
            examples = "b7c1d3a0e5f64f0b8a52d9e7c6f1a2b3c4d5e6f708192a3b4c5d6e7f80910a1b",
            required = true)
        String inputHash,
    @Schema(description = "The five factors, in the order of the formula", required = true)
        List<FactorScoreBody> factors,
    @Schema(
            description =
                "The factor with the largest share of the loss; absent when nothing is lost")
        @Nullable Factor weakestFactor,
    @Schema(
            description =
                "The customer as it was when this was scored; absent when neither its class nor its"
                    + " loyalty was known")
        @Nullable ScoredCustomerBody customer,
    @Schema(description = "When it was computed", required = true) Instant scoredAt,
    @Schema(description = "What changed since the score before; absent for the first")
        @Nullable DeltaBody delta) {

  static HistoricScoreBody of(HistoricScore historic) {
    StoredScore stored = historic.score();
    Score score = stored.score();
    return new HistoricScoreBody(
        stored.id(),
        stored.number(),
        stored.opportunityVersion(),
        Digits.onTheWire(score.winProbability()),
        IntervalBody.of(score.interval()),
        score.modelVersion(),
        stored.inputHash(),
        FactorScoreBody.of(score),
        score.weakestFactor(),
        ScoredCustomerBody.of(stored),
        stored.scoredAt(),
        historic.change() == null ? null : DeltaBody.of(historic.change()));
  }
}
