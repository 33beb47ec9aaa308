package io.vinnrate.opportunity.activity.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of activities. */
@Schema(name = "ActivityPage", description = "A part of the list of an opportunity's activities")
record ActivityPage(
    @Schema(description = "The newest first", required = true) List<ActivityResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
