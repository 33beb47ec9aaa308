package io.vinnrate.opportunity;

/**
 * Something that was recorded of an opportunity.
 *
 * @param version the opportunity's, after it
 */
public record Recorded<T>(T fact, long version, Effect effect) {}
