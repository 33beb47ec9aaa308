package io.vinnrate.scoring.advice.rest;

import io.vinnrate.scoring.advice.Advice;
import io.vinnrate.scoring.advice.AdviceCatalogue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The advice catalogue in JSON. */
@Schema(name = "AdviceCatalogue", description = "All advice there is")
record CatalogueResponse(
    @Schema(description = "In the order in which it was written", required = true)
        List<EntryBody> items) {

  /** A piece of advice with all its texts. */
  @Schema(name = "AdviceEntry", description = "A piece of advice and when it fits")
  record EntryBody(
      @Schema(description = "Names it", examples = "latentDiagnoseFirst", required = true)
          String id,
      @Schema(
              description = "The rows of the selling method that it comes from",
              examples = "[\"B13\", \"B23\"]",
              required = true)
          List<String> rows,
      @Schema(required = true) ConditionsBody when,
      @Schema(required = true) TextBody text) {}

  /** A text in both languages. */
  @Schema(name = "AdviceText", description = "One to three sentences for the seller")
  record TextBody(
      @Schema(
              description = "English",
              examples = "The next step is agreed but has no date.",
              required = true)
          String en,
      @Schema(
              description = "Norwegian (bokmål)",
              examples = "Neste steg er avtalt, men uten dato.",
              required = true)
          String nb) {}

  static CatalogueResponse of(AdviceCatalogue catalogue) {
    return new CatalogueResponse(
        catalogue.advice().stream().map(CatalogueResponse::entry).toList());
  }

  private static EntryBody entry(Advice advice) {
    return new EntryBody(
        advice.id(),
        advice.rows(),
        ConditionsBody.of(advice.conditions()),
        new TextBody(advice.text().en(), advice.text().nb()));
  }
}
