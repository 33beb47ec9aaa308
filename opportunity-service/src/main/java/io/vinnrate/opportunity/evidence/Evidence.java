package io.vinnrate.opportunity.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was heard or seen of an opportunity.
 *
 * @param about what it is about
 * @param text what, in the author's words
 * @param quote what, in the buyer's own words; null when they are not recorded
 * @param criterion the criterion of the rubric that it bears on; null for none
 * @param stakeholderId whom it was heard from; null when that is not recorded
 * @param author who noted it; null when nobody said
 * @param at when it was heard or seen
 */
public record Evidence(
    UUID id,
    About about,
    String text,
    @Nullable String quote,
    @Nullable String criterion,
    @Nullable UUID stakeholderId,
    @Nullable String author,
    Instant at) {}
