package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.market.MarketMatrix;
import io.vinnrate.scoring.registry.ActiveModel;

/**
 * What opportunities are scored by, whichever they are.
 *
 * @param active the model in force
 * @param market how well products fit customers
 */
record Basis(ActiveModel active, MarketMatrix market) {

  /** The activation of the model in force. */
  long activation() {
    return active.activation();
  }
}
