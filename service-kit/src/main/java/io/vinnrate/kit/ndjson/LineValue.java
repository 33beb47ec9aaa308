package io.vinnrate.kit.ndjson;

/**
 * What a line says.
 *
 * @param line its number, from 1
 * @param value valid by its constraints
 */
public record LineValue<T>(long line, T value) {}
