package io.vinnrate.opportunity;

import org.jspecify.annotations.Nullable;

/**
 * To whom opportunities are handed over.
 *
 * @param owner who works on them from now on
 * @param team null for the owner's as a seller, or else the one that they have
 * @param territory null for the owner's as a seller, or else the one that they have
 * @param reason why, in the caller's words
 */
public record Reassignment(
    String owner, @Nullable String team, @Nullable String territory, @Nullable String reason) {}
