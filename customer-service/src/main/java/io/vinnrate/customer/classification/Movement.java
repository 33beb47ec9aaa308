package io.vinnrate.customer.classification;

import io.vinnrate.customer.CustomerClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose class is another than it was.
 *
 * @param from its earlier class; null when it had no contribution
 * @param to its later class; null when it has no contribution
 */
public record Movement(
    UUID customerId,
    String name,
    @Nullable CustomerClass from,
    @Nullable CustomerClass to,
    Direction direction) {}
