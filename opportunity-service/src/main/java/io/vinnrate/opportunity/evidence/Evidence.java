package io.vinnrate.opportunity.evidence;

import io.vinnrate.opportunity.OpportunityState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was heard or seen of an opportunity. None of it is told to other services.
 *
 * @param id identifies it among all opportunities' evidence
 * @param about what it is about
 * @param text what, in the author's words
 * @param quote what, in the buyer's own words; null when they are not recorded
 * @param criterion the criterion of the rubric that it bears on; null for none
 * @param stakeholderId whom it was heard from; null when that is not recorded
 * @param author who noted it; null when nobody said
 * @param at when it was heard or seen, in steps of a microsecond
 */
public record Evidence(
    UUID id,
    About about,
    String text,
    @Nullable String quote,
    @Nullable String criterion,
    @Nullable UUID stakeholderId,
    @Nullable String author,
    Instant at) {

  /** How many pieces an opportunity may have. */
  public static final int MAX_PER_OPPORTUNITY = 1_000;

  public Evidence {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** It as paths and values for the opportunity's history. */
  public Map<String, String> state() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("about", about);
    values.put("text", text);
    values.put("quote", quote);
    values.put("criterion", criterion);
    values.put("stakeholderId", stakeholderId);
    values.put("author", author);
    values.put("at", at);
    return OpportunityState.below("/evidence/" + id, values);
  }
}
