package io.vinnrate.opportunity.letter;

import java.util.List;

/**
 * A paragraph of a letter: what was said, then what was noted; at least one of both.
 *
 * @param part which one
 * @param quotes the buyer's own words, the oldest first
 * @param notes what was noted of it in other words, the oldest first
 */
public record Paragraph(LetterPart part, List<Quote> quotes, List<String> notes) {

  public Paragraph {
    quotes = List.copyOf(quotes);
    notes = List.copyOf(notes);
  }
}
