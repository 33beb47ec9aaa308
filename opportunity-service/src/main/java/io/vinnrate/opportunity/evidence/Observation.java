package io.vinnrate.opportunity.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says that was heard or seen.
 *
 * @param about what it is about
 * @param text what, in the author's words
 * @param quote what, in the buyer's own words
 * @param criterion the criterion of the rubric that it bears on
 * @param stakeholderId whom it was heard from
 * @param author who noted it; null for who acts now
 * @param at when it was heard or seen; null for now
 */
public record Observation(
    About about,
    String text,
    @Nullable String quote,
    @Nullable String criterion,
    @Nullable UUID stakeholderId,
    @Nullable String author,
    @Nullable Instant at) {

  /** It as evidence, with what was left out. */
  Evidence toEvidence(UUID id, @Nullable String defaultAuthor, Instant defaultAt) {
    return new Evidence(
        id,
        about,
        text,
        quote,
        criterion,
        stakeholderId,
        author == null ? defaultAuthor : author,
        at == null ? defaultAt : at);
  }
}
