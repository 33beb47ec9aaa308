package io.vinnrate.customer.contribution.rest;

import io.vinnrate.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to one line of many, in JSON. */
@Schema(
    name = "BulkContributionLine",
    description = "What became of a line: either a status or a problem")
public record BulkContributionLine(
    @Schema(
            description = "The line's number; the first line is 1, blank ones count",
            examples = "1",
            required = true)
        long line,
    @Schema(description = "What the line has changed") @Nullable Status status,
    @Schema(
            ref = "#/components/schemas/Problem",
            description = "What is wrong with the line, without instance")
        @Nullable Problem problem) {

  /** What a line has changed. */
  public enum Status {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  static BulkContributionLine recorded(long line, Status status) {
    return new BulkContributionLine(line, status, null);
  }

  static BulkContributionLine refused(long line, Problem problem) {
    return new BulkContributionLine(line, null, problem);
  }
}
