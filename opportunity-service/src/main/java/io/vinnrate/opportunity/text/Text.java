package io.vinnrate.opportunity.text;

/**
 * One text for people in each language; none is blank.
 *
 * @param en English
 * @param nb Norwegian (bokmål)
 */
public record Text(String en, String nb) {

  public Text {
    if (en.isBlank() || nb.isBlank()) {
      throw new IllegalArgumentException("a text says something in each language");
    }
  }

  /** The text in a language. */
  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case NB -> nb;
    };
  }
}
