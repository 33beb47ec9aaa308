package io.vinnrate.scoring.opportunity.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of a ranking. */
@Schema(name = "RankingPage", description = "A part of a ranking")
record RankingPage(
    @Schema(description = "The largest first", required = true) List<RankedOpportunityBody> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
