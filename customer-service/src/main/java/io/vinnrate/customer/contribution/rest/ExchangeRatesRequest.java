package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.RatesOfDay;
import io.vinnrate.kit.validation.CurrencyCode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a day's exchange rates. */
@Schema(name = "ExchangeRatesRequest", description = "The exchange rates of the day of the address")
public record ExchangeRatesRequest(
    @Schema(
            description =
                "The price of one unit of each currency (ISO 4217) in the company's currency: above"
                    + " 0, at most 9 digits before and 10 after the decimal point",
            examples = "{\"EUR\": 11.42, \"SEK\": 1.031}",
            required = true)
        @NotEmpty
        Map<
                @CurrencyCode String,
                @NotNull @Positive
                @Digits(
                    integer = RatesOfDay.MAX_INTEGER_DIGITS,
                    fraction = RatesOfDay.MAX_FRACTION_DIGITS)
                BigDecimal>
            rates) {

  RatesOfDay toRates(LocalDate day) {
    return RatesOfDay.of(day, rates);
  }
}
