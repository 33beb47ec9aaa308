package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.RatesOfDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day's exchange rates as callers see them. */
@Schema(name = "ExchangeRates", description = "The exchange rates of a day")
public record ExchangeRatesResponse(
    @Schema(description = "The day", examples = "2026-06-30", required = true) LocalDate date,
    @Schema(
            description = "The price of one unit of each currency in the company's currency",
            examples = "{\"EUR\": 11.42, \"SEK\": 1.031}",
            required = true)
        Map<String, BigDecimal> rates) {

  static ExchangeRatesResponse of(RatesOfDay rates) {
    return new ExchangeRatesResponse(rates.day(), rates.prices());
  }
}
