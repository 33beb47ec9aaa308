package io.vinnrate.opportunity.letter;

import io.vinnrate.opportunity.text.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's own words.
 *
 * @param by who said them; null when that is not recorded
 * @param at when
 */
public record Quote(String text, @Nullable String by, Instant at) {

  /** The words as they stand in a letter. */
  String in(Language language) {
    String day = language.day(at);
    return language.quoted(text) + " – " + (by == null ? day : by + ", " + day);
  }
}
