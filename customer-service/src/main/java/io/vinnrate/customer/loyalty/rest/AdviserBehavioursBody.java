package io.vinnrate.customer.loyalty.rest;

import io.vinnrate.customer.loyalty.AdviserBehaviour;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers about what an adviser does, in JSON. */
@Schema(
    name = "AdviserBehaviours",
    description = "What a customer thinks of what its adviser does; what is left out is unknown")
public record AdviserBehavioursBody(
    @Schema(
            description = "Offers unique and valuable perspectives",
            minimum = "0",
            maximum = "10",
            examples = "7")
        @LoyaltyAnswer
        @Nullable BigDecimal uniquePerspectives,
    @Schema(
            description = "Helps to navigate alternatives",
            minimum = "0",
            maximum = "10",
            examples = "8")
        @LoyaltyAnswer
        @Nullable BigDecimal navigatesAlternatives,
    @Schema(
            description = "Helps to avoid blunders",
            minimum = "0",
            maximum = "10",
            examples = "8.5")
        @LoyaltyAnswer
        @Nullable BigDecimal avoidsBlunders,
    @Schema(description = "Educates on new areas", minimum = "0", maximum = "10", examples = "6")
        @LoyaltyAnswer
        @Nullable BigDecimal educates,
    @Schema(description = "Is easy to buy from", minimum = "0", maximum = "10", examples = "9")
        @LoyaltyAnswer
        @Nullable BigDecimal easyToBuyFrom,
    @Schema(
            description = "Has broad support in the customer's whole organisation",
            minimum = "0",
            maximum = "10",
            examples = "5")
        @LoyaltyAnswer
        @Nullable BigDecimal broadSupport) {

  static final AdviserBehavioursBody UNKNOWN = of(Map.of());

  static AdviserBehavioursBody of(Map<AdviserBehaviour, BigDecimal> answers) {
    return new AdviserBehavioursBody(
        answers.get(AdviserBehaviour.UNIQUE_PERSPECTIVES),
        answers.get(AdviserBehaviour.NAVIGATES_ALTERNATIVES),
        answers.get(AdviserBehaviour.AVOIDS_BLUNDERS),
        answers.get(AdviserBehaviour.EDUCATES),
        answers.get(AdviserBehaviour.EASY_TO_BUY_FROM),
        answers.get(AdviserBehaviour.BROAD_SUPPORT));
  }

  @Nullable BigDecimal answer(AdviserBehaviour behaviour) {
    return switch (behaviour) {
      case UNIQUE_PERSPECTIVES -> uniquePerspectives;
      case NAVIGATES_ALTERNATIVES -> navigatesAlternatives;
      case AVOIDS_BLUNDERS -> avoidsBlunders;
      case EDUCATES -> educates;
      case EASY_TO_BUY_FROM -> easyToBuyFrom;
      case BROAD_SUPPORT -> broadSupport;
    };
  }
}
