package io.vinnrate.customer;

/**
 * Something that was recorded of a customer.
 *
 * @param version the customer's, after it
 */
public record Recorded<T>(T fact, long version, Effect effect) {}
