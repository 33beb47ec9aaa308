package io.vinnrate.opportunity.rest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an opportunity is opened again. */
@Schema(name = "ReopeningRequest", description = "Why an opportunity is opened again")
public record ReopeningRequest(
    @Schema(
            description = "In the seller's words; the history keeps it",
            examples = "They want a new offer")
        @Size(min = 1, max = 2_000)
        @Nullable String reason) {

  /** Nobody says why. */
  static final ReopeningRequest NONE = new ReopeningRequest(null);
}
