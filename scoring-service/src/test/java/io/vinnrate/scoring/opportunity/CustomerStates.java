package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.market.Membership;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers as their service would tell of them. */
public final class CustomerStates {

  private CustomerStates() {}

  /** One of a class, or of none. */
  public static CustomerState of(
      UUID id, long version, String name, @Nullable CustomerClass customerClass) {
    return of(id, version, name, CustomerFacts.of(customerClass, null, null));
  }

  /** One of which this is known, and that no segments are known. */
  public static CustomerState of(
      UUID id, long version, String name, @Nullable CustomerFacts facts) {
    return new CustomerState(id, version, name, new KnownCustomer(facts, null), false);
  }

  /** One that is in these segments. */
  public static CustomerState in(UUID id, long version, String... segments) {
    Membership membership = new Membership(List.of(segments), List.of());
    return new CustomerState(id, version, "A name", new KnownCustomer(null, membership), false);
  }
}
