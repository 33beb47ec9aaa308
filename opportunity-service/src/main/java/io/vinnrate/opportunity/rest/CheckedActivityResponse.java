package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.CheckedActivity;
import io.vinnrate.opportunity.Checklist;
import io.vinnrate.opportunity.pipeline.ExitActivity;
import io.vinnrate.opportunity.text.rest.TextBody;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an exit activity stands, as callers see it. */
@Schema(name = "CheckedActivity", description = "An exit activity, and whether it is done")
public record CheckedActivityResponse(
    @Schema(description = "Its name", examples = "uncoverPain", required = true) String key,
    @Schema(description = "What is to be done", required = true) TextBody text,
    @Schema(
            description = "Whether the stage can't be left without it, unless that is forced",
            required = true)
        boolean mandatory,
    @Schema(description = "When it was done; absent while it is open") @Nullable Instant doneAt,
    @Schema(description = "Who said so, as far as the caller told", examples = "ingrid")
        @Nullable String by,
    @Schema(description = "What came of it", examples = "Two plants lose 4 % of their fish")
        @Nullable String note) {

  static CheckedActivityResponse of(CheckedActivity checked) {
    ExitActivity activity = checked.activity();
    Checklist.Done done = checked.done();
    return new CheckedActivityResponse(
        activity.key(),
        TextBody.of(activity.text()),
        activity.mandatory(),
        done == null ? null : done.at(),
        done == null ? null : done.by(),
        done == null ? null : done.note());
  }
}
