package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.BuyingProcess;
import io.vinnrate.opportunity.Ending;
import io.vinnrate.opportunity.OpportunityLife;
import io.vinnrate.opportunity.Situation;
import io.vinnrate.opportunity.reason.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a line of an import says of an opportunity: an {@link OpportunityRequest}, and its life. */
@Schema(
    name = "OpportunityImport",
    description =
        "What another system says of an opportunity: an `OpportunityRequest` with an external id,"
            + " and when it was made, assessed and closed there. createdAt ≤ assessedAt ≤ closedAt"
            + " ≤ now")
public record ImportRequest(
    @Schema(
            description =
                "Its identifier in the other system, by which it is created or found again",
            examples = "crm-0815",
            required = true)
        @NotNull
        @Size(min = 1, max = 100)
        String externalId,
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
            description = "When the customer is, or was, expected to decide",
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
                "How far the selling is, or was when it ended: the key of a stage of the active"
                    + " pipeline for a new opportunity, of its own pipeline for a known one. Left"
                    + " out, it is where sales start or stays.",
            examples = "customerMeetings")
        @Size(min = 1, max = 64)
        @Nullable String stage,
    @Schema(
            description =
                "What is known of it, or was when it ended; left out, nothing of a new opportunity,"
                    + " and it stays for a known one")
        @Valid
        @Nullable AssessmentBody assessment,
    @Schema(
            description =
                "When it was made in the other system; left out, it is the earliest of the other"
                    + " times, or now. It counts for a new opportunity only.",
            examples = "2025-11-03T08:15:00Z")
        @PlausibleTime
        @Nullable Instant createdAt,
    @Schema(
            description =
                "Since when the assessment is what it is; left out, it is createdAt for one that"
                    + " has ended, and now for an open one. Needs an assessment.",
            examples = "2026-01-20T14:00:00Z")
        @PlausibleTime
        @Nullable Instant assessedAt,
    @Schema(
            description =
                "How it ended; left out, a new opportunity is open, and a known one stays as it is",
            examples = "lost")
        @Nullable Outcome outcome,
    @Schema(
            description = "Why, in the seller's words. Needs an outcome.",
            examples = "Price and delivery time")
        @Size(min = 1, max = 2_000)
        @Nullable String reason,
    @Schema(
            description = "Why, by the key of a closure reason. Needs an outcome.",
            examples = "price")
        @Size(min = 1, max = 64)
        @Nullable String reasonKey,
    @Schema(
            description = "Who won it instead. Needs an outcome, other than won.",
            examples = "Polar Systems")
        @Size(min = 1, max = 200)
        @Nullable String competitor,
    @Schema(
            description = "When the outcome was known. Goes with an outcome.",
            examples = "2026-02-12T13:30:00Z")
        @PlausibleTime
        @Nullable Instant closedAt) {

  OpportunityLife toLife() {
    return new OpportunityLife(
        toOpportunity().toDraft(),
        createdAt,
        assessedAt,
        new Ending(outcome, reason, reasonKey, competitor, closedAt));
  }

  private OpportunityRequest toOpportunity() {
    return new OpportunityRequest(
        externalId,
        customerId,
        title,
        situation,
        productSegment,
        amount,
        expectedCloseDate,
        owner,
        team,
        territory,
        buyingProcess,
        stage,
        assessment);
  }
}
