package io.vinnrate.opportunity.reason;

/** What people read of a reason, in English and in Norwegian (bokmål); neither is blank. */
public record ReasonText(String en, String nb) {

  public ReasonText {
    if (en.isBlank() || nb.isBlank()) {
      throw new IllegalArgumentException("a reason has a text in each language");
    }
  }
}
