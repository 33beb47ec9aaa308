package io.vinnrate.customer.classification.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of classified customers. */
@Schema(name = "ClassifiedCustomerPage", description = "A part of the ranked customers")
record ClassifiedCustomerPage(
    @Schema(description = "The best first", required = true) List<ClassifiedCustomerBody> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
