package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.Problem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to one line of an import, in JSON. */
@Schema(
    name = "ImportLine",
    description = "What became of a line: either the opportunity with a status, or a problem")
public record ImportLine(
    @Schema(
            description = "The line's number; the first line is 1, blank ones count",
            examples = "1",
            required = true)
        long line,
    @Schema(description = "Identifies the opportunity everywhere") @Nullable UUID id,
    @Schema(description = "What the line has changed") @Nullable Status status,
    @Schema(
            ref = "#/components/schemas/Problem",
            description = "What is wrong with the line, without instance")
        @Nullable Problem problem) {

  /** What a line has changed. */
  @Schema(name = "ImportStatus")
  public enum Status {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  static ImportLine taken(long line, UUID id, Status status) {
    return new ImportLine(line, id, status, null);
  }

  static ImportLine refused(long line, Problem problem) {
    return new ImportLine(line, null, null, problem);
  }
}
