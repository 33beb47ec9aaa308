package io.vinnrate.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which customers a list shows; null means any.
 *
 * @param industry exactly this industry
 * @param owner exactly this owner
 * @param text part of the name, in any case
 */
public record CustomerFilter(
    @Nullable String industry, @Nullable String owner, @Nullable String text) {}
