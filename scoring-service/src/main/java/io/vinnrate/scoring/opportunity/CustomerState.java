package io.vinnrate.scoring.opportunity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as its owner service told of it.
 *
 * @param version the customer's version, from 1
 * @param name null once it is deleted
 * @param known what scores depend on
 */
public record CustomerState(
    UUID id, long version, @Nullable String name, KnownCustomer known, boolean deleted) {

  /** A customer that is deleted. */
  public static CustomerState deleted(UUID id, long version) {
    return new CustomerState(id, version, null, KnownCustomer.UNKNOWN, true);
  }
}
