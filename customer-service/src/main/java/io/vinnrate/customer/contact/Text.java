package io.vinnrate.customer.contact;

/** One text for people, in English and in Norwegian (bokmål). */
public record Text(String en, String nb) {

  /** Fills in what both texts have a {@code %s} for. */
  Text with(Text part) {
    return new Text(en.replace("%s", part.en), nb.replace("%s", part.nb));
  }
}
