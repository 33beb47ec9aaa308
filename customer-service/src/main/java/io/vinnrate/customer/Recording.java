package io.vinnrate.customer;

/** Something that was recorded of a customer, and whether that was new. */
public record Recording<T>(T fact, Effect effect) {}
