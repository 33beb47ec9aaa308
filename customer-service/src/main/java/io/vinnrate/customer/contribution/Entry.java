package io.vinnrate.customer.contribution;

import java.util.UUID;

/** A contribution and whose it is. */
record Entry(UUID customerId, Contribution contribution) {

  Period period() {
    return contribution.period();
  }
}
