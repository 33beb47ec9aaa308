package io.vinnrate.opportunity.evidence.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.evidence.Observation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of evidence. */
@Schema(
    name = "EvidenceRequest",
    description = "Something that was heard or seen; it stays in this service")
public record EvidenceRequest(
    @Schema(description = "What it is about", examples = "pain", required = true) @NotNull
        About about,
    @Schema(
            description = "What was heard or seen, in the author's words",
            examples = "A third of the complaints are about broken cold chains",
            required = true)
        @NotBlank
        @Size(max = 2000)
        String text,
    @Schema(description = "The buyer's own words", examples = "We throw away a pallet every week")
        @Size(min = 1, max = 2000)
        @Nullable String quote,
    @Schema(
            description = "The criterion of the active rubric that it bears on",
            examples = "painConfirmed")
        @Size(min = 1, max = 64)
        @Nullable String criterion,
    @Schema(
            description = "Whom it was heard from: a stakeholder of this opportunity",
            examples = "f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d")
        @Nullable UUID stakeholderId,
    @Schema(
            description =
                "Who noted it, by the key that the caller's system uses for its people. Left out of"
                    + " new evidence, the acting user, else the opportunity's owner",
            examples = "ingrid")
        @Size(min = 1, max = 100)
        @Nullable String author,
    @Schema(
            description =
                "When it was heard or seen, not in the future. Left out of new evidence, now",
            examples = "2026-02-18T13:30:00Z")
        @PlausibleTime
        @Nullable Instant at) {

  Observation toObservation() {
    return new Observation(about, text.strip(), quote, criterion, stakeholderId, author, at);
  }
}
