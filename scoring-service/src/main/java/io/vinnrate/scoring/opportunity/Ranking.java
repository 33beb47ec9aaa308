package io.vinnrate.scoring.opportunity;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which ranking is asked for.
 *
 * @param order what it is ranked by
 * @param owner only opportunities of this owner, or null for all
 * @param currency only amounts of this currency, or null for all, each at its face value
 * @param after the place behind which it goes on, or null for its beginning
 * @param limit how many at the most
 */
public record Ranking(
    RankingOrder order,
    @Nullable String owner,
    @Nullable String currency,
    @Nullable Place after,
    int limit) {

  /**
   * A place in a ranking.
   *
   * @param rankedBy the value that the opportunity there is ranked by
   */
  public record Place(BigDecimal rankedBy, UUID opportunityId) {

    /** Where an opportunity stands. */
    public static Place of(RankedOpportunity opportunity, RankingOrder order) {
      return new Place(opportunity.rankedBy(order), opportunity.opportunityId());
    }
  }
}
