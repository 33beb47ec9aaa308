package io.vinnrate.scoring.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What daily work tells of one opportunity, from which answers are derived ({@link Derivation}).
 * What is absent tells nothing: unknown is not low.
 *
 * @param buyingCentre the stakeholders that are recorded; none recorded tells nothing of them
 * @param nextStep what is settled with the buyer; null when nothing is recorded
 * @param lastContactAt when there last was contact with the buyer, whoever it was
 * @param sellerStep how far the seller has come
 * @param buyerStep how far the buyer has come
 * @param segmentPriority how well product and customer segment fit: 1 (best) to 3, or 0 for not at
 *     all
 * @param customer what is known of the customer; null when nothing is
 */
public record Facts(
    List<Stakeholder> buyingCentre,
    @Nullable NextStep nextStep,
    @Nullable Instant lastContactAt,
    @Nullable SellerStep sellerStep,
    @Nullable BuyerStep buyerStep,
    @Nullable Integer segmentPriority,
    @Nullable CustomerFacts customer) {
  /** Nothing is told. */
  public static final Facts NONE = new Facts(List.of(), null, null, null, null, null, null);

  /** The lowest priority of a market segment that fits. */
  public static final int LOWEST_PRIORITY = 3;

  public Facts {
    buyingCentre = List.copyOf(buyingCentre);
    Check.that(
        segmentPriority == null || (segmentPriority >= 0 && segmentPriority <= LOWEST_PRIORITY),
        "segmentPriority must be 0 to " + LOWEST_PRIORITY);
    Check.moment(lastContactAt, "lastContactAt");
  }

  /**
   * These facts, together with what is known of the customer and its segments.
   *
   * @param priority how well product and customer segment fit, which gives way to a {@code
   *     segmentPriority} that stands here already; null when it is unknown
   */
  public Facts with(@Nullable CustomerFacts known, @Nullable Integer priority) {
    return new Facts(
        buyingCentre,
        nextStep,
        lastContactAt,
        sellerStep,
        buyerStep,
        segmentPriority == null ? priority : segmentPriority,
        known);
  }

  /**
   * One who has a part in the purchase.
   *
   * @param met whether we have met
   * @param lastContactAt when there last was contact; null when that is not recorded
   */
  public record Stakeholder(
      BuyingRole role, Stance stance, boolean met, @Nullable Instant lastContactAt) {
    public Stakeholder {
      Check.moment(lastContactAt, "lastContactAt of a stakeholder");
    }
  }

  /**
   * The next step.
   *
   * @param at when it is booked for; null when it is agreed without a date
   */
  public record NextStep(@Nullable Instant at) {
    public NextStep {
      Check.moment(at, "at of the next step");
    }
  }
}
