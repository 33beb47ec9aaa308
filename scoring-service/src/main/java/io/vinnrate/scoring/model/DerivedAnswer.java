package io.vinnrate.scoring.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that follows from facts.
 *
 * @param answer its key
 * @param validUntil the last moment at which it follows from the same facts; null when time does
 *     not change it
 */
public record DerivedAnswer(String answer, @Nullable Instant validUntil) {}
