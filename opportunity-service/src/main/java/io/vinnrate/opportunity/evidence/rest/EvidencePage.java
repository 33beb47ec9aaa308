package io.vinnrate.opportunity.evidence.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of evidence. */
@Schema(name = "EvidencePage", description = "A part of the list of an opportunity's evidence")
record EvidencePage(
    @Schema(description = "The newest first", required = true) List<EvidenceResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
