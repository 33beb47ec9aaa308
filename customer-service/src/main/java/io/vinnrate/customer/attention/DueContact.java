package io.vinnrate.customer.attention;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.contact.Due;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next proactive contact with a customer.
 *
 * @param owner the seller who is responsible for the customer
 * @param lastProactiveContactAt null when there was none: then it is due since the registration
 * @param due by the cadence of the class
 */
public record DueContact(
    UUID customerId,
    String name,
    CustomerClass customerClass,
    @Nullable String owner,
    @Nullable Instant lastProactiveContactAt,
    Due due) {}
