package io.vinnrate.customer.market;

import io.vinnrate.customer.CustomerDetails;
import io.vinnrate.customer.Membership;
import io.vinnrate.customer.Segmentation;
import jakarta.enterprise.context.ApplicationScoped;

/** No segment is defined. */
@ApplicationScoped
class NoSegments implements Segmentation {

  @Override
  public Membership of(CustomerDetails details) {
    return Membership.NONE;
  }

  @Override
  public long revision() {
    return 0;
  }
}
