package io.vinnrate.customer.contact.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money in JSON; 100 and 100.00 are written the same. */
@Schema(name = "Money", description = "An amount of money")
public record MoneyBody(
    @Schema(description = "In units of the currency", examples = "1250.5", required = true)
        BigDecimal amount,
    @Schema(description = "ISO 4217", examples = "NOK", required = true) String currency) {

  public MoneyBody {
    BigDecimal stripped = amount.stripTrailingZeros();
    amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
