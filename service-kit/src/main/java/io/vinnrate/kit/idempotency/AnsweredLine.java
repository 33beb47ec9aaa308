package io.vinnrate.kit.idempotency;

import java.util.UUID;

/**
 * A line of a body that has been answered.
 *
 * @param line its number, from 1
 * @param fingerprint of what it said, see {@link Fingerprint}
 * @param answer as it was given
 */
public record AnsweredLine(long line, UUID fingerprint, byte[] answer) {}
