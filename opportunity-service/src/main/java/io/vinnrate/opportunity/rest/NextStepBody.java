package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.NextStep;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A next step in JSON. */
@Schema(name = "NextStep", description = "What seller and buyer have agreed to do next")
public record NextStepBody(
    @Schema(
            description = "What, in the seller's words; it stays in this service",
            examples = "Show the proof at the first plant",
            required = true)
        @NotBlank
        @Size(max = 500)
        String what,
    @Schema(
            description =
                "When, not in the past: then the step is booked. Left out, it is agreed on, and no"
                    + " more.",
            examples = "2026-03-05T09:00:00Z")
        @PlausibleTime
        @Nullable Instant at) {

  static NextStepBody of(NextStep step) {
    return new NextStepBody(step.what(), step.at());
  }

  NextStep toNextStep() {
    return new NextStep(what.strip(), at);
  }
}
