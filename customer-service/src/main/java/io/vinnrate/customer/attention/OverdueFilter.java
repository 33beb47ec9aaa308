package io.vinnrate.customer.attention;

import io.vinnrate.customer.CustomerClass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list of overdue contacts is asked for.
 *
 * @param customerClass only customers of this class, or null for all
 * @param owner only customers of this owner, or null for all
 * @param behind where the list goes on, or null for its beginning
 * @param limit how many at the most
 */
public record OverdueFilter(
    @Nullable CustomerClass customerClass,
    @Nullable String owner,
    @Nullable Place behind,
    int limit) {

  /** A place in the list. */
  public record Place(Instant dueAt, UUID customerId) {}
}
