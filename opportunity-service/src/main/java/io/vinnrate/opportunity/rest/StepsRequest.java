package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.opportunity.BuyerStep;
import io.vinnrate.opportunity.ProcessSteps;
import io.vinnrate.opportunity.SellerStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which steps were taken. */
@Schema(name = "StepsRequest", description = "The last steps, at least one; what is left out stays")
public record StepsRequest(
    @Schema(description = "The seller's last step", examples = "findNeed")
        @Nullable SellerStep sellerStep,
    @Schema(description = "The buyer's last step", examples = "tellNeeds")
        @Nullable BuyerStep buyerStep) {

  /**
   * The steps.
   *
   * @throws ProblemException 422 when there is none
   */
  ProcessSteps toSteps() {
    if (sellerStep == null && buyerStep == null) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "At least one of the steps is needed",
          FieldError.at("#/sellerStep", "is needed unless there is a buyerStep"),
          FieldError.at("#/buyerStep", "is needed unless there is a sellerStep"));
    }
    return new ProcessSteps(sellerStep, buyerStep);
  }
}
