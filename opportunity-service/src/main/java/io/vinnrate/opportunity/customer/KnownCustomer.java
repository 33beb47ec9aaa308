package io.vinnrate.opportunity.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as far as opportunities care.
 *
 * @param id the same as at its owner
 * @param version of the customer at its owner, by which stragglers are told
 * @param name null once it is deleted
 * @param changedAt when it came to be so
 */
public record KnownCustomer(UUID id, long version, @Nullable String name, Instant changedAt) {

  /** Whether it is kept no more at its owner. */
  public boolean deleted() {
    return name == null;
  }
}
