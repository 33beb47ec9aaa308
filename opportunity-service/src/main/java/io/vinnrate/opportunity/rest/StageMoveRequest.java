package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.StageMove;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the selling shall stand. */
@Schema(name = "StageMoveRequest", description = "Where the selling stands now")
public record StageMoveRequest(
    @Schema(
            description = "A stage of the opportunity's pipeline, before or after the present one",
            examples = "customerMeetings",
            required = true)
        @NotNull
        @Size(min = 1, max = 64)
        String to,
    @Schema(
            description = "Why, for the history; needed backwards, and when the move is forced",
            examples = "The sponsor has left the company")
        @Pattern(regexp = SAID, message = NOT_SAID)
        @Size(max = MAX_REASON)
        @Nullable String reason,
    @Schema(
            description = "Whether to go although mandatory exit activities are open",
            examples = "false",
            defaultValue = "false")
        @Nullable Boolean forced) {

  /** Something other than blanks. */
  static final String SAID = "(?s).*\\S.*";

  static final String NOT_SAID = "must not be blank";
  static final int MAX_REASON = 2_000;

  StageMove toMove() {
    return new StageMove(to, reason, Boolean.TRUE.equals(forced));
  }
}
