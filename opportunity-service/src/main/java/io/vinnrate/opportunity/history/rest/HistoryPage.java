package io.vinnrate.opportunity.history.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of a history. */
@Schema(name = "HistoryPage", description = "A part of what happened to an opportunity")
record HistoryPage(
    @Schema(description = "The oldest first", required = true) List<HistoryEntryResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
