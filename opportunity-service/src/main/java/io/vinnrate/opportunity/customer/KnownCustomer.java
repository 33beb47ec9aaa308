package io.vinnrate.opportunity.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as far as opportunities care.
 *
 * @param id the same as at its owner
 * @param version of what its owner tells of it, by which stragglers are told; 0 when it was asked
 *     for
 * @param name null once it is deleted
 * @param customerClass its class in the ABC analysis; null while it has none
 * @param changedAt when it came to be so
 */
public record KnownCustomer(
    UUID id,
    long version,
    @Nullable String name,
    @Nullable CustomerClass customerClass,
    Instant changedAt) {

  /** Whether it is kept no more at its owner. */
  public boolean deleted() {
    return name == null;
  }
}
