package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to one line of many, in JSON. */
@Schema(
    name = "BulkScoreLine",
    description = "What a line scored, or what is wrong with it: either a score or a problem")
public record BulkScoreLine(
    @Schema(
            description = "The line's number; the first line is 1, blank ones count",
            examples = "1",
            required = true)
        long line,
    @Schema(description = "What POST /v1/scores answers to the line") @Nullable ScoreResponse score,
    @Schema(
            ref = "#/components/schemas/Problem",
            description = "The problem that POST /v1/scores has with the line, without instance")
        @Nullable Problem problem) {

  static BulkScoreLine scored(long line, ScoreResponse score) {
    return new BulkScoreLine(line, score, null);
  }

  static BulkScoreLine refused(long line, Problem problem) {
    return new BulkScoreLine(line, null, problem);
  }
}
