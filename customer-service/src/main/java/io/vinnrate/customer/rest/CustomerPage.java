package io.vinnrate.customer.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of customers. */
@Schema(name = "CustomerPage", description = "A part of the list of customers")
record CustomerPage(
    @Schema(description = "In the order of registration", required = true)
        List<CustomerResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
