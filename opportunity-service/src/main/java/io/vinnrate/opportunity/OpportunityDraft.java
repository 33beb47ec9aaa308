package io.vinnrate.opportunity;

import io.vinnrate.opportunity.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity shall be.
 *
 * @param details what is said of it
 * @param stage how far the selling is; null for the first stage of a new one, or the stage that it
 *     has
 * @param assessment what is known of it; null for nothing of a new one, or what was known
 */
public record OpportunityDraft(
    OpportunityDetails details, @Nullable Stage stage, @Nullable Assessment assessment) {}
