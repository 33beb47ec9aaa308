package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Reassignment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom one opportunity is handed over. */
@Schema(name = "ReassignmentRequest", description = "Who works on the opportunity from now on")
public record ReassignmentRequest(
    @Schema(description = "The seller", examples = "kari", required = true)
        @NotBlank
        @Size(max = 100)
        String owner,
    @Schema(
            description =
                "The seller's team; left out, it is what is known of the seller, or else stays",
            examples = "north")
        @Size(min = 1, max = 100)
        @Nullable String team,
    @Schema(
            description =
                "The part of the market; left out, it is what is known of the seller, or else"
                    + " stays",
            examples = "Vestland")
        @Size(min = 1, max = 100)
        @Nullable String territory,
    @Schema(description = "Why, for the history", examples = "Ingrid is on leave until May")
        @Size(min = 1, max = 2_000)
        @Nullable String reason) {

  Reassignment toReassignment() {
    return new Reassignment(owner, team, territory, reason);
  }
}
