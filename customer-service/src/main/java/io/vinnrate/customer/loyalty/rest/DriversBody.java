package io.vinnrate.customer.loyalty.rest;

import io.vinnrate.customer.loyalty.Driver;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers about drivers in JSON. */
@Schema(
    name = "LoyaltyDrivers",
    description = "What a customer thinks of what makes it loyal; what is left out is unknown")
public record DriversBody(
    @Schema(
            description = "The company and its brand",
            minimum = "0",
            maximum = "10",
            examples = "8")
        @LoyaltyAnswer
        @Nullable BigDecimal companyAndBrand,
    @Schema(description = "What it buys", minimum = "0", maximum = "10", examples = "7.5")
        @LoyaltyAnswer
        @Nullable BigDecimal productAndService,
    @Schema(
            description = "Whether the value is worth the price",
            minimum = "0",
            maximum = "10",
            examples = "6")
        @LoyaltyAnswer
        @Nullable BigDecimal priceVsValue,
    @Schema(
            description =
                "How it is to be sold to, as a whole. It goes before the mean of the behaviours",
            minimum = "0",
            maximum = "10",
            examples = "9")
        @LoyaltyAnswer
        @Nullable BigDecimal salesExperience) {

  static final DriversBody UNKNOWN = of(Map.of());

  static DriversBody of(Map<Driver, BigDecimal> answers) {
    return new DriversBody(
        answers.get(Driver.COMPANY_AND_BRAND),
        answers.get(Driver.PRODUCT_AND_SERVICE),
        answers.get(Driver.PRICE_VS_VALUE),
        answers.get(Driver.SALES_EXPERIENCE));
  }

  @Nullable BigDecimal answer(Driver driver) {
    return switch (driver) {
      case COMPANY_AND_BRAND -> companyAndBrand;
      case PRODUCT_AND_SERVICE -> productAndService;
      case PRICE_VS_VALUE -> priceVsValue;
      case SALES_EXPERIENCE -> salesExperience;
    };
  }
}
