package io.vinnrate.opportunity;

import org.jspecify.annotations.Nullable;

/**
 * What an opportunity shall be.
 *
 * @param details what is said of it
 * @param stage how far the selling is, by the key of a stage of its pipeline; null for where sales
 *     start, or the stage that it has
 * @param assessment what is known of it; null for nothing of a new one, or what was known
 */
public record OpportunityDraft(
    OpportunityDetails details, @Nullable String stage, @Nullable Assessment assessment) {}
