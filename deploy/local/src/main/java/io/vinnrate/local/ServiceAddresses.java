package io.vinnrate.local;

import java.net.URI;

/**
 * Where the three services listen, each as scheme, host and port without a path.
 *
 * @param customer the customer service
 * @param opportunity the opportunity service
 * @param scoring the scoring service
 */
public record ServiceAddresses(URI customer, URI opportunity, URI scoring) {}
