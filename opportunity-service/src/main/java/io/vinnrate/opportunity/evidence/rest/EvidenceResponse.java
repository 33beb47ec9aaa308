package io.vinnrate.opportunity.evidence.rest;

import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.evidence.Evidence;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Evidence as callers see it. */
@Schema(name = "Evidence", description = "Something that was heard or seen")
public record EvidenceResponse(
    @Schema(description = "Identifies it, UUID version 7", required = true) UUID id,
    @Schema(description = "What it is about", examples = "pain", required = true) About about,
    @Schema(
            description = "What was heard or seen, in the author's words",
            examples = "A third of the complaints are about broken cold chains",
            required = true)
        String text,
    @Schema(description = "The buyer's own words", examples = "We throw away a pallet every week")
        @Nullable String quote,
    @Schema(
            description = "The criterion of the rubric that it bears on",
            examples = "painConfirmed")
        @Nullable String criterion,
    @Schema(
            description =
                "Whom it was heard from. Somebody who is no stakeholder any more is still named"
                    + " here",
            examples = "f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d")
        @Nullable UUID stakeholderId,
    @Schema(description = "Who noted it; absent when nobody said", examples = "ingrid")
        @Nullable String author,
    @Schema(
            description = "When it was heard or seen",
            examples = "2026-02-18T13:30:00Z",
            required = true)
        Instant at) {

  /** Evidence as callers see it. */
  public static EvidenceResponse of(Evidence evidence) {
    return new EvidenceResponse(
        evidence.id(),
        evidence.about(),
        evidence.text(),
        evidence.quote(),
        evidence.criterion(),
        evidence.stakeholderId(),
        evidence.author(),
        evidence.at());
  }
}
