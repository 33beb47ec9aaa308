package io.vinnrate.customer.contact.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of touchpoints. */
@Schema(name = "TouchpointPage", description = "A part of the list of a customer's touchpoints")
record TouchpointPage(
    @Schema(description = "The newest first", required = true) List<TouchpointResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
