package io.vinnrate.customer.contribution.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page of days with exchange rates in the OpenAPI document. */
@Schema(name = "ExchangeRatesPage", description = "Some of the days that have exchange rates")
record ExchangeRatesPage(
    @Schema(description = "Latest first", required = true) List<ExchangeRatesResponse> items,
    @Schema(description = "The cursor of the page that follows; absent on the last")
        @Nullable String next) {}
