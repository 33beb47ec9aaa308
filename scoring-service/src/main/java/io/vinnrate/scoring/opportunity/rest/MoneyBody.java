package io.vinnrate.scoring.opportunity.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money in JSON. */
@Schema(name = "Money", description = "An amount of money")
record MoneyBody(
    @Schema(description = "At least 0, at most 4 decimals", examples = "250000", required = true)
        BigDecimal amount,
    @Schema(description = "ISO 4217", examples = "NOK", required = true) String currency) {

  static MoneyBody of(BigDecimal amount, String currency) {
    BigDecimal plain = amount.stripTrailingZeros();
    return new MoneyBody(plain.scale() < 0 ? plain.setScale(0) : plain, currency);
  }
}
