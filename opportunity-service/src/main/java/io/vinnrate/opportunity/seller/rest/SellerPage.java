package io.vinnrate.opportunity.seller.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of sellers. */
@Schema(name = "SellerPage", description = "A part of the list of sellers")
record SellerPage(
    @Schema(description = "In the order of their keys", required = true) List<SellerResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
