package io.vinnrate.scoring.score.rest;

import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Score;
import io.vinnrate.scoring.score.Digits;
import io.vinnrate.scoring.score.Replay;
import io.vinnrate.scoring.score.StoredScore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A replayed score in JSON. */
@Schema(name = "Replay", description = "A score of the history and the same computed again")
public record ReplayResponse(
    @Schema(description = "Identifies the score", required = true) UUID scoreId,
    @Schema(description = "Whose score it is", required = true) UUID opportunityId,
    @Schema(description = "The model of both", examples = "default-1", required = true)
        String modelVersion,
    @Schema(description = "When it was scored, as of which it is replayed", required = true)
        Instant scoredAt,
    @Schema(
            description = "Whether both say the same to the last bit, hash included",
            examples = "true",
            required = true)
        boolean identical,
    @Schema(required = true) Said stored,
    @Schema(required = true) Said recomputed) {

  /** What a model said of an input. */
  @Schema(name = "ReplayedScore", description = "What the model said, and of what")
  public record Said(
      @Schema(
              description = "SHA-256 of the canonical input (RFC 8785)",
              examples = "b7c1d3a0e5f64f0b8a52d9e7c6f1a2b3c4d5e6f708192a3b4c5d6e7f80910a1b",
              required = true)
          String inputHash,
      @Schema(
              description = "0 to 1, to 15 significant digits",
              examples = "0.36288",
              required = true)
          double winProbability,
      @Schema(required = true) IntervalBody interval,
      @Schema(description = "The five factors, in the order of the formula", required = true)
          List<FactorScoreBody> factors,
      @Schema(
              description =
                  "The factor with the largest share of the loss; absent when nothing is lost")
          @Nullable Factor weakestFactor) {

    static Said of(String inputHash, Score score) {
      return new Said(
          inputHash,
          Digits.onTheWire(score.winProbability()),
          IntervalBody.of(score.interval()),
          FactorScoreBody.of(score),
          score.weakestFactor());
    }
  }

  static ReplayResponse of(Replay replay) {
    StoredScore stored = replay.stored();
    return new ReplayResponse(
        stored.id(),
        stored.opportunityId(),
        stored.modelVersion(),
        stored.scoredAt(),
        replay.identical(),
        Said.of(stored.inputHash(), stored.score()),
        Said.of(replay.recomputed().inputHash(), replay.recomputed().score()));
  }
}
