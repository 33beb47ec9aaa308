package io.vinnrate.scoring.score.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.scoring.model.BuyerStep;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.SellerStep;
import io.vinnrate.scoring.model.Stance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Facts in JSON. */
@Schema(
    name = "Facts",
    description =
        "What daily work tells, from which answers are derived; a direct answer wins over a derived"
            + " one, and what is left out tells nothing")
public record FactsBody(
    @Schema(description = "Those who have a part in the purchase") @Size(max = 100)
        @Nullable List<@NotNull @Valid StakeholderBody> buyingCentre,
    @Schema(description = "What is settled with the buyer") @Valid @Nullable NextStepBody nextStep,
    @Schema(description = "When there last was contact", examples = "2026-11-14T09:00:00Z")
        @PlausibleTime
        @Nullable Instant lastContactAt,
    @Schema(description = "How far the seller has come", examples = "findNeed")
        @Nullable SellerStep sellerStep,
    @Schema(description = "How far the buyer has come", examples = "tellNeeds")
        @Nullable BuyerStep buyerStep,
    @Schema(
            description =
                "How well product and customer segment fit: 1 (best) to 3, 0 for not at all",
            examples = "1")
        @Min(0)
        @Max(Facts.LOWEST_PRIORITY)
        @Nullable Integer segmentPriority,
    @Schema(description = "What is known of the customer") @Valid @Nullable CustomerBody customer) {

  /** One who has a part in the purchase. */
  @Schema(name = "StakeholderFacts", description = "One who has a part in the purchase")
  public record StakeholderBody(
      @Schema(description = "Which part", examples = "decisionMaker", required = true) @NotNull
          BuyingRole role,
      @Schema(description = "Where they stand", examples = "supports", required = true) @NotNull
          Stance stance,
      @Schema(description = "Whether we have met", examples = "true", required = true) @NotNull
          Boolean met,
      @Schema(description = "When there last was contact", examples = "2026-11-14T09:00:00Z")
          @PlausibleTime
          @Nullable Instant lastContactAt) {}

  /** The next step. */
  @Schema(name = "NextStepFacts", description = "The next step")
  public record NextStepBody(
      @Schema(
              description = "When it is booked for; agreed without a date when absent",
              examples = "2026-12-01T09:00:00Z")
          @PlausibleTime
          @Nullable Instant at) {}

  /** The customer. */
  @Schema(name = "CustomerFacts", description = "What is known of the customer")
  public record CustomerBody(
      @Schema(description = "Its class in the ABC analysis", examples = "A") @JsonProperty("class")
          @Nullable CustomerClass customerClass,
      @Schema(description = "Its loyalty index, 0 to 100", examples = "82.5")
          @DecimalMin("0")
          @DecimalMax("100")
          @Nullable Double loyaltyIndex,
      @Schema(
              description = "When we last made contact by ourselves: it counts as one more contact",
              examples = "2026-11-14T09:00:00Z")
          @PlausibleTime
          @Nullable Instant lastProactiveContactAt) {

    private @Nullable CustomerFacts toFacts() {
      return CustomerFacts.of(customerClass, loyaltyIndex, lastProactiveContactAt);
    }
  }

  /** The facts. */
  public Facts toFacts() {
    return new Facts(
        Objects.requireNonNullElse(buyingCentre, List.<StakeholderBody>of()).stream()
            .map(one -> new Facts.Stakeholder(one.role, one.stance, one.met, one.lastContactAt))
            .toList(),
        nextStep == null ? null : new Facts.NextStep(nextStep.at),
        lastContactAt,
        sellerStep,
        buyerStep,
        segmentPriority,
        customer == null ? null : customer.toFacts());
  }
}
