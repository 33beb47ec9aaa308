package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.BuyingProcess;
import io.vinnrate.opportunity.Opportunity;
import io.vinnrate.opportunity.OpportunityDetails;
import io.vinnrate.opportunity.ScoredOpportunity;
import io.vinnrate.opportunity.Situation;
import io.vinnrate.opportunity.Status;
import io.vinnrate.opportunity.pipeline.Phase;
import io.vinnrate.opportunity.pipeline.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as callers see it. */
@Schema(name = "Opportunity", description = "An opportunity")
public record OpportunityResponse(
    @Schema(description = "Identifies it everywhere, UUID version 7", required = true) UUID id,
    @Schema(
            description = "How many times it was made or changed; also its ETag",
            examples = "3",
            required = true)
        long version,
    @Schema(
            description = "Its identifier in the system it is synchronised with",
            examples = "crm-0815")
        @Nullable String externalId,
    @Schema(
            description = "With whom: a customer of customer-service",
            examples = "019c1d9f-41ee-7058-a5c2-64c505d95954",
            required = true)
        UUID customerId,
    @Schema(
            description = "What is being sold",
            examples = "Cold-chain monitoring for two plants",
            required = true)
        String title,
    @Schema(description = "To whom is sold", examples = "businessCustomers")
        @Nullable Situation situation,
    @Schema(
            description = "A row of the market matrix, in the company's own words",
            examples = "cold-chain")
        @Nullable String productSegment,
    @Schema(description = "The expected sales value", required = true) AmountBody amount,
    @Schema(
            description = "When the customer is expected to decide",
            examples = "2026-06-30",
            required = true)
        LocalDate expectedCloseDate,
    @Schema(description = "The seller who works on it", examples = "ingrid") @Nullable String owner,
    @Schema(description = "The seller's team", examples = "north") @Nullable String team,
    @Schema(description = "The part of the market that it lies in", examples = "Vestland")
        @Nullable String territory,
    @Schema(
            description = "How thoroughly the customer checks before it buys",
            examples = "thoroughCheck")
        @Nullable BuyingProcess buyingProcess,
    @Schema(
            description = "The version of the pipeline that it goes through",
            examples = "default-1",
            required = true)
        String pipeline,
    @Schema(
            description = "How far the selling is: a stage of its pipeline",
            examples = "customerMeetings",
            required = true)
        String stage,
    @Schema(
            description = "The stage of the selling method that the stage stands for",
            examples = "customerMeetings",
            required = true)
        Stage methodStage,
    @Schema(
            description = "The phase that the stage belongs to",
            examples = "sellingIn",
            required = true)
        Phase phase,
    @Schema(description = "Whether it is open, or how it ended", examples = "open", required = true)
        Status status,
    @Schema(description = "What is known of it", required = true) AssessmentResponse assessment,
    @Schema(description = "What seller and buyer do next; absent while nothing is agreed")
        @Nullable NextStepBody nextStep,
    @Schema(description = "How far seller and buyer have come; absent while neither is known")
        @Nullable StepsResponse steps,
    @Schema(description = "When there last was contact with the buyer")
        @Nullable Instant lastContactAt,
    @Schema(description = "How it ended; absent while it is open")
        @Nullable ClosureResponse closure,
    @Schema(description = "Its latest score; absent until it is scored")
        @Nullable ScoreResponse score,
    @Schema(description = "When it was created", required = true) Instant createdAt,
    @Schema(description = "When it was last changed", required = true) Instant changedAt) {

  static OpportunityResponse of(ScoredOpportunity scored, Map<String, String> dropped) {
    Opportunity opportunity = scored.opportunity();
    OpportunityDetails details = opportunity.details();
    return new OpportunityResponse(
        opportunity.id(),
        opportunity.version(),
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
        opportunity.position().pipeline(),
        opportunity.position().stage(),
        opportunity.position().methodStage(),
        opportunity.position().phase(),
        opportunity.status(),
        AssessmentResponse.of(opportunity.assessment(), dropped),
        opportunity.nextStep() == null ? null : NextStepBody.of(opportunity.nextStep()),
        StepsResponse.of(opportunity.steps()),
        opportunity.lastContactAt(),
        ClosureResponse.of(opportunity.closure()),
        ScoreResponse.of(scored.score()),
        opportunity.createdAt(),
        opportunity.changedAt());
  }
}
