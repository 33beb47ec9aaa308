package io.vinnrate.scoring.opportunity.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of a history of scores. */
@Schema(name = "ScoreHistoryPage", description = "A part of the history of an opportunity's scores")
record ScoreHistoryPage(
    @Schema(description = "The newest first", required = true) List<HistoricScoreBody> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
