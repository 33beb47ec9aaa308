package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.CurrencyCode;
import io.vinnrate.opportunity.Amount;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money in JSON. */
@Schema(name = "Amount", description = "An amount of money; 100 and 100.00 are the same")
public record AmountBody(
    @Schema(
            description =
                "In units of the currency, at most 15 digits before and 4 after the decimal point",
            examples = "480000",
            required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = Amount.MAX_INTEGER_DIGITS, fraction = Amount.MAX_FRACTION_DIGITS)
        BigDecimal amount,
    @Schema(description = "ISO 4217", examples = "NOK", required = true) @NotNull @CurrencyCode
        String currency) {

  static AmountBody of(Amount amount) {
    return new AmountBody(amount.value(), amount.currency().getCurrencyCode());
  }

  Amount toAmount() {
    return new Amount(amount, Currency.getInstance(currency));
  }
}
