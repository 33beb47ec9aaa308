package io.vinnrate.customer.contact;

import java.util.UUID;

/** A touchpoint, and whose it is. */
public record CustomerTouchpoint(UUID customerId, Touchpoint touchpoint) {}
