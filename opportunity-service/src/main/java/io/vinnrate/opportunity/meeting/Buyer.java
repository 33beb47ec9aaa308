package io.vinnrate.opportunity.meeting;

import org.jspecify.annotations.Nullable;

/**
 * The customer as far as a meeting cares.
 *
 * @param customerClass its class in the ABC analysis; null while it has none
 */
public record Buyer(String name, @Nullable String customerClass) {}
