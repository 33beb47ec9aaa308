package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.BuyerStep;
import io.vinnrate.opportunity.SellerStep;
import io.vinnrate.opportunity.StepTexts;
import io.vinnrate.opportunity.text.rest.TextBody;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps that there are. */
@Schema(name = "ProcessStepList", description = "The steps of seller and buyer, in their order")
public record ProcessStepList(
    @Schema(description = "What the seller does", required = true) List<OfSeller> sellerSteps,
    @Schema(description = "What the buyer does", required = true) List<OfBuyer> buyerSteps) {

  static final ProcessStepList ALL =
      new ProcessStepList(
          Stream.of(SellerStep.values()).map(OfSeller::of).toList(),
          Stream.of(BuyerStep.values()).map(OfBuyer::of).toList());

  /** A step of the seller. */
  @Schema(name = "SellerProcessStep", description = "A step of the seller")
  public record OfSeller(
      @Schema(description = "Its name", examples = "findNeed", required = true) SellerStep key,
      @Schema(description = "What people call it", required = true) TextBody text) {

    private static OfSeller of(SellerStep step) {
      return new OfSeller(step, TextBody.of(StepTexts.of(step)));
    }
  }

  /** A step of the buyer. */
  @Schema(name = "BuyerProcessStep", description = "A step of the buyer")
  public record OfBuyer(
      @Schema(description = "Its name", examples = "tellNeeds", required = true) BuyerStep key,
      @Schema(description = "What people call it", required = true) TextBody text,
      @Schema(
              description = "The seller's step that it answers: with it both are level",
              examples = "findNeed",
              required = true)
          SellerStep answers) {

    private static OfBuyer of(BuyerStep step) {
      return new OfBuyer(step, TextBody.of(StepTexts.of(step)), step.answered());
    }
  }
}
