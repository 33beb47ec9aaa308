package io.vinnrate.customer.loyalty.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of surveys. */
@Schema(name = "LoyaltySurveyPage", description = "A part of the list of a customer's surveys")
record LoyaltySurveyPage(
    @Schema(description = "The newest first", required = true) List<LoyaltySurveyResponse> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {}
