package io.vinnrate.opportunity;

/**
 * Something that is known of an opportunity.
 *
 * @param version the opportunity's
 */
public record Versioned<T>(T fact, long version) {}
