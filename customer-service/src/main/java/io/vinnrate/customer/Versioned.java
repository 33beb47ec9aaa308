package io.vinnrate.customer;

/**
 * Something that is known of a customer.
 *
 * @param version the customer's
 */
public record Versioned<T>(T fact, long version) {}
