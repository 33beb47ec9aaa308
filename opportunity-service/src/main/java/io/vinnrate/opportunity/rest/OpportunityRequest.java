package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.Assignment;
import io.vinnrate.opportunity.BuyingProcess;
import io.vinnrate.opportunity.OpportunityDetails;
import io.vinnrate.opportunity.OpportunityDraft;
import io.vinnrate.opportunity.Situation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of an opportunity. */
@Schema(
    name = "OpportunityRequest",
    description = "What is said of an opportunity; what is left out is unknown")
public record OpportunityRequest(
    @Schema(
            description =
                "Its identifier in the system it is synchronised with, unique among opportunities",
            examples = "crm-0815")
        @Size(min = 1, max = 100)
        @Nullable String externalId,
    @Schema(
            description = "With whom: a customer of customer-service",
            examples = "019c1d9f-41ee-7058-a5c2-64c505d95954",
            required = true)
        @NotNull
        UUID customerId,
    @Schema(
            description = "What is being sold",
            examples = "Cold-chain monitoring for two plants",
            required = true)
        @NotBlank
        @Size(max = 200)
        String title,
    @Schema(description = "To whom is sold", examples = "businessCustomers")
        @Nullable Situation situation,
    @Schema(
            description = "A row of the market matrix, in the company's own words",
            examples = "cold-chain")
        @Size(min = 1, max = 100)
        @Nullable String productSegment,
    @Schema(description = "The expected sales value", required = true) @NotNull @Valid
        AmountBody amount,
    @Schema(
            description = "When the customer is expected to decide",
            examples = "2026-06-30",
            required = true)
        @NotNull
        @PlausibleTime
        LocalDate expectedCloseDate,
    @Schema(description = "The seller who works on it", examples = "ingrid")
        @Size(min = 1, max = 100)
        @Nullable String owner,
    @Schema(description = "The seller's team", examples = "north") @Size(min = 1, max = 100)
        @Nullable String team,
    @Schema(description = "The part of the market that it lies in", examples = "Vestland")
        @Size(min = 1, max = 100)
        @Nullable String territory,
    @Schema(
            description = "How thoroughly the customer checks before it buys",
            examples = "thoroughCheck")
        @Nullable BuyingProcess buyingProcess,
    @Schema(
            description =
                "How far the selling is: the key of a stage of the active pipeline for a new"
                    + " opportunity, of its own pipeline for a known one. Left out, it is where"
                    + " sales start (`prospecting` in `default-1`) or stays. It is taken over from"
                    + " the system that tells of it without asking for exit activities. A PATCH"
                    + " can't change it: move it instead.",
            examples = "customerMeetings")
        @Size(min = 1, max = 64)
        @Nullable String stage,
    @Schema(
            description =
                "What is known of it; left out, it stays. A PATCH can't change it: PUT the"
                    + " assessment instead.")
        @Valid
        @Nullable AssessmentBody assessment) {

  OpportunityDraft toDraft() {
    return toDraft(externalId);
  }

  OpportunityDraft toDraft(@Nullable String externalId) {
    return new OpportunityDraft(
        toDetails(externalId), stage, assessment == null ? null : assessment.toAssessment());
  }

  OpportunityDetails toDetails() {
    return toDetails(externalId);
  }

  private OpportunityDetails toDetails(@Nullable String externalId) {
    return new OpportunityDetails(
        externalId,
        customerId,
        title.strip(),
        situation,
        productSegment,
        amount.toAmount(),
        expectedCloseDate,
        new Assignment(owner, team, territory),
        buyingProcess);
  }

  /** The request that would leave the opportunity as it is: what a merge patch is applied to. */
  static OpportunityRequest of(OpportunityDetails details) {
    return new OpportunityRequest(
        details.externalId(),
        details.customerId(),
        details.title(),
        details.situation(),
        details.productSegment(),
        AmountBody.of(details.amount()),
        details.expectedCloseDate(),
        details.assignment().owner(),
        details.assignment().team(),
        details.assignment().territory(),
        details.buyingProcess(),
        null,
        null);
  }
}
