package io.vinnrate.scoring.model;

/** One sentence for people, in English and in Norwegian (bokmål). */
public record Text(String en, String nb) {
  public Text {
    Check.notBlank(en, "en");
    Check.notBlank(nb, "nb");
  }
}
