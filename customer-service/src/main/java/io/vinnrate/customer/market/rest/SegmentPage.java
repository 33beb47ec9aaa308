package io.vinnrate.customer.market.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of segments. */
@Schema(name = "SegmentPage", description = "A part of the list of segments")
record SegmentPage(
    @Schema(description = "In the order of their keys", required = true)
        List<SegmentResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
