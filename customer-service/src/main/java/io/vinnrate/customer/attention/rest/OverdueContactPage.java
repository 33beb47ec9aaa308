package io.vinnrate.customer.attention.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of overdue contacts. */
@Schema(name = "OverdueContactPage", description = "A part of the list of overdue contacts")
record OverdueContactPage(
    @Schema(description = "The longest overdue first", required = true)
        List<OverdueContactBody> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
