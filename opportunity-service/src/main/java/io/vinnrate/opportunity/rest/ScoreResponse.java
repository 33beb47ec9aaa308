package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.score.LatestScore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity's latest score, as callers see it. */
@Schema(
    name = "LatestScore",
    description = "The latest score; it follows each change of the opportunity within a moment")
public record ScoreResponse(
    @Schema(
            description = "The probability that it is won, 0 to 1",
            examples = "0.36288",
            required = true)
        double winProbability,
    @Schema(
            description = "Where the probability lies at the least, given how much is known",
            examples = "0.21",
            required = true)
        double low,
    @Schema(
            description = "Where the probability lies at the most, given how much is known",
            examples = "0.52",
            required = true)
        double high,
    @Schema(description = "The model that computed it", examples = "default-1", required = true)
        String modelVersion,
    @Schema(description = "When it was computed", required = true) Instant scoredAt) {

  static @Nullable ScoreResponse of(@Nullable LatestScore score) {
    return score == null
        ? null
        : new ScoreResponse(
            score.winProbability(),
            score.low(),
            score.high(),
            score.modelVersion(),
            score.scoredAt());
  }
}
