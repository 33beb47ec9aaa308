package io.vinnrate.opportunity.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of opportunities. */
@Schema(name = "OpportunityPage", description = "A part of the list of opportunities")
record OpportunityPage(
    @Schema(description = "In the order that was asked for", required = true)
        List<OpportunityResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
