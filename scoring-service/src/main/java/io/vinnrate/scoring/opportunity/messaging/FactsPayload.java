package io.vinnrate.scoring.opportunity.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.scoring.model.BuyerStep;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.SellerStep;
import io.vinnrate.scoring.model.Stance;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts in an opportunity's event. */
record FactsPayload(
    @Nullable List<StakeholderPayload> buyingCentre,
    @Nullable NextStepPayload nextStep,
    @Nullable Instant lastContactAt,
    @Nullable SellerStep sellerStep,
    @Nullable BuyerStep buyerStep,
    @Nullable Integer segmentPriority) {

  /** One who has a part in the purchase. */
  record StakeholderPayload(
      @JsonProperty(required = true) BuyingRole role,
      @JsonProperty(required = true) Stance stance,
      @JsonProperty(required = true) boolean met,
      @Nullable Instant lastContactAt) {}

  /** The next step. */
  record NextStepPayload(@Nullable Instant at) {}

  /**
   * The facts.
   *
   * @throws PoisonException when they are out of range
   */
  Facts toFacts() {
    try {
      return new Facts(
          Objects.requireNonNullElse(buyingCentre, List.<StakeholderPayload>of()).stream()
              .map(one -> new Facts.Stakeholder(one.role, one.stance, one.met, one.lastContactAt))
              .toList(),
          nextStep == null ? null : new Facts.NextStep(nextStep.at),
          lastContactAt,
          sellerStep,
          buyerStep,
          segmentPriority,
          null);
    } catch (IllegalArgumentException e) {
      throw new PoisonException("facts: " + e.getMessage());
    }
  }
}
