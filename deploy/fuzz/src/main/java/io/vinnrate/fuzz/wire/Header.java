package io.vinnrate.fuzz.wire;

/**
 * A header of a request or an answer, sent as it is.
 *
 * @param name its name
 * @param value its value; each character is one byte
 */
public record Header(String name, String value) {}
