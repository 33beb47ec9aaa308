package io.vinnrate.scoring.opportunity.rest;

import io.vinnrate.scoring.opportunity.RankedOpportunity;
import io.vinnrate.scoring.score.Digits;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An open opportunity in a ranking, in JSON. */
@Schema(name = "RankedOpportunity", description = "An open opportunity in a ranking")
record RankedOpportunityBody(
    @Schema(required = true) UUID opportunityId,
    @Schema(examples = "Energy monitoring for twelve plants", required = true) String title,
    @Schema(required = true) UUID customerId,
    @Schema(
            description = "Absent while the customer's event has not come",
            examples = "Fjordkraft Elektro AS")
        @Nullable String customerName,
    @Schema(examples = "ingrid") @Nullable String owner,
    @Schema(description = "What it is worth when won", required = true) MoneyBody amount,
    @Schema(description = "0 to 1, to 15 significant digits", examples = "0.36288", required = true)
        double winProbability,
    @Schema(description = "Amount times win probability", required = true) MoneyBody expectedValue,
    @Schema(
            description =
                "What its best next step adds to the expected value in an hour of work; 0 when no"
                    + " step adds any",
            required = true)
        MoneyBody gainPerHour,
    @Schema(
            description =
                "The factor with the largest share of the loss; absent when nothing is lost",
            examples = "access")
        @Nullable String weakestFactor,
    @Schema(examples = "2026-12-18", required = true) LocalDate expectedCloseDate,
    @Schema(examples = "meetingFollowUp", required = true) String stage) {

  static RankedOpportunityBody of(RankedOpportunity ranked) {
    return new RankedOpportunityBody(
        ranked.opportunityId(),
        ranked.title(),
        ranked.customerId(),
        ranked.customerName(),
        ranked.owner(),
        MoneyBody.of(ranked.amount(), ranked.currency()),
        Digits.onTheWire(ranked.winProbability()),
        MoneyBody.of(ranked.expectedValue(), ranked.currency()),
        MoneyBody.of(ranked.gainPerHour(), ranked.currency()),
        ranked.weakestFactor(),
        ranked.expectedCloseDate(),
        ranked.stage());
  }
}
