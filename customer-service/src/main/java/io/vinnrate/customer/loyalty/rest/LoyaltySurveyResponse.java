package io.vinnrate.customer.loyalty.rest;

import io.vinnrate.customer.loyalty.WeighedSurvey;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey as callers see it. */
@Schema(name = "LoyaltySurvey", description = "What a customer answered on a day")
public record LoyaltySurveyResponse(
    @Schema(description = "The day", required = true) LocalDate date,
    @Schema(description = "About what makes it loyal", required = true) DriversBody drivers,
    @Schema(description = "About what its adviser does", required = true)
        AdviserBehavioursBody behaviours,
    @Schema(
            description =
                "The loyalty index that it comes to by the weights in force, 0 to 100 with one"
                    + " decimal; absent when none of the answers has a weight",
            examples = "81.6")
        @Nullable BigDecimal index) {

  static LoyaltySurveyResponse of(WeighedSurvey weighed) {
    return new LoyaltySurveyResponse(
        weighed.survey().date(),
        DriversBody.of(weighed.survey().drivers()),
        AdviserBehavioursBody.of(weighed.survey().behaviours()),
        weighed.index());
  }
}
