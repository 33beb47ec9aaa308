package io.vinnrate.customer.person;

import io.vinnrate.customer.contact.CustomerTouchpoint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that this service holds on a person.
 *
 * @param customerId where the person is; null when at no customer any more
 * @param person what is said of the person itself; null when at no customer any more
 * @param touchpoints with the person, and those at the customer whose note names it; the newest
 *     first
 */
public record HeldOnPerson(
    UUID id,
    @Nullable UUID customerId,
    @Nullable Person person,
    List<CustomerTouchpoint> touchpoints) {}
