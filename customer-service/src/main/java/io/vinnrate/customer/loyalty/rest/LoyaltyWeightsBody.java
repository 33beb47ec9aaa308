package io.vinnrate.customer.loyalty.rest;

import io.vinnrate.customer.loyalty.Driver;
import io.vinnrate.customer.loyalty.LoyaltyWeights;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The weights in JSON. */
@Schema(
    name = "LoyaltyWeights",
    description =
        "How much each driver means for loyalty, in percent with at most four decimals. They add to"
            + " exactly 100")
public record LoyaltyWeightsBody(
    @Schema(description = "Of the company and its brand", examples = "19", required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = 3, fraction = 4)
        BigDecimal companyAndBrand,
    @Schema(description = "Of what is bought", examples = "19", required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = 3, fraction = 4)
        BigDecimal productAndService,
    @Schema(
            description = "Of whether the value is worth the price",
            examples = "9",
            required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = 3, fraction = 4)
        BigDecimal priceVsValue,
    @Schema(description = "Of how it is to be sold to", examples = "53", required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = 3, fraction = 4)
        BigDecimal salesExperience) {

  static LoyaltyWeightsBody of(LoyaltyWeights weights) {
    return new LoyaltyWeightsBody(
        weights.of(Driver.COMPANY_AND_BRAND),
        weights.of(Driver.PRODUCT_AND_SERVICE),
        weights.of(Driver.PRICE_VS_VALUE),
        weights.of(Driver.SALES_EXPERIENCE));
  }

  LoyaltyWeights toWeights() {
    BigDecimal sum = companyAndBrand.add(productAndService).add(priceVsValue).add(salesExperience);
    if (sum.compareTo(LoyaltyWeights.WHOLE) != 0) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "The weights add to %s, not to 100".formatted(sum.toPlainString()),
          FieldError.at("#", "must add to 100"));
    }
    return new LoyaltyWeights(
        new EnumMap<>(
            Map.of(
                Driver.COMPANY_AND_BRAND, companyAndBrand,
                Driver.PRODUCT_AND_SERVICE, productAndService,
                Driver.PRICE_VS_VALUE, priceVsValue,
                Driver.SALES_EXPERIENCE, salesExperience)));
  }
}
