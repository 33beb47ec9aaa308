package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.market.MarketMatrix;
import io.vinnrate.scoring.market.Membership;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.model.Known;
import org.jspecify.annotations.Nullable;

/**
 * A customer as far as the scores of its opportunities depend on it.
 *
 * @param facts null when nothing is known of it
 * @param membership its segments; null when nothing is known of these
 */
public record KnownCustomer(@Nullable CustomerFacts facts, @Nullable Membership membership) {

  /** One of which nothing is known. */
  public static final KnownCustomer UNKNOWN = new KnownCustomer(null, null);

  /**
   * What is known of an opportunity, together with what its customer and the market tell.
   *
   * @param productSegment what is sold; null when it is not known
   */
  public Known complete(Known own, @Nullable String productSegment, MarketMatrix market) {
    return new Known(
        own.assessment(), own.facts().with(facts, market.priority(productSegment, membership)));
  }
}
