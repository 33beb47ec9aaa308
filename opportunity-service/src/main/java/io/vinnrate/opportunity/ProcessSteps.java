package io.vinnrate.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far seller and buyer have come.
 *
 * @param sellerStep the seller's last step; null when it is unknown
 * @param buyerStep the buyer's last step; null when it is unknown
 */
@Embeddable
public record ProcessSteps(
    @Enumerated(EnumType.STRING) @Nullable SellerStep sellerStep,
    @Enumerated(EnumType.STRING) @Nullable BuyerStep buyerStep) {

  /** Nothing is known. */
  public static final ProcessSteps NONE = new ProcessSteps(null, null);

  /** The same with the steps that others know. */
  ProcessSteps with(ProcessSteps known) {
    return new ProcessSteps(
        known.sellerStep == null ? sellerStep : known.sellerStep,
        known.buyerStep == null ? buyerStep : known.buyerStep);
  }

  /** Whether the seller is ahead of the buyer; empty unless both steps are known. */
  public Optional<InStep> inStep() {
    if (sellerStep == null || buyerStep == null) {
      return Optional.empty();
    }
    int lead = sellerStep.compareTo(buyerStep.answered());
    return Optional.of(lead == 0 ? InStep.LEVEL : lead > 0 ? InStep.AHEAD : InStep.BUYER_LEADS);
  }
}
