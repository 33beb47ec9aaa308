package io.vinnrate.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What identifies a customer: here, and in the system that it is synchronised with. */
public record CustomerKey(UUID id, @Nullable String externalId) {}
