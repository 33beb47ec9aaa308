package io.vinnrate.opportunity.text;

/**
 * One text for people in each language.
 *
 * @param en English
 * @param nb Norwegian (bokmål)
 */
public record Text(String en, String nb) {

  /** The text in a language. */
  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case NB -> nb;
    };
  }
}
