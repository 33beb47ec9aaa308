package io.vinnrate.scoring.advice.rest;

import io.vinnrate.scoring.advice.MatchedAdvice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The advice for an opportunity in JSON. */
@Schema(
    name = "OpportunityAdvice",
    description = "The advice that fits where an opportunity stands")
record AdviceResponse(
    @Schema(description = "Whom it is for", required = true) UUID opportunityId,
    @Schema(description = "The language of the texts", required = true) Language language,
    @Schema(description = "The most specific first", required = true) List<AdviceBody> advice) {

  /** A piece of advice. */
  @Schema(name = "Advice", description = "A piece of advice of the selling method")
  record AdviceBody(
      @Schema(
              description = "Names it, in every language and version",
              examples = "latentDiagnoseFirst",
              required = true)
          String id,
      @Schema(
              description = "One to three sentences for the seller",
              examples =
                  "The buyer does not see the need yet. Diagnose before you prescribe: hold the"
                      + " solution back, and ask about the situation, the causes and the"
                      + " consequences.",
              required = true)
          String text,
      @Schema(
              description = "The rows of the selling method that it comes from",
              examples = "[\"B13\", \"B23\"]",
              required = true)
          List<String> rows,
      @Schema(
              type = SchemaType.OBJECT,
              description =
                  "What it fits: the value that the opportunity has of each thing that the advice"
                      + " depends on",
              examples = "{\"needLevel\": \"latent\"}",
              required = true)
          Map<String, String> because) {}

  static AdviceResponse of(UUID opportunityId, List<MatchedAdvice> matched, Language language) {
    return new AdviceResponse(
        opportunityId,
        language,
        matched.stream()
            .map(
                it ->
                    new AdviceBody(
                        it.advice().id(),
                        language.of(it.advice().text()),
                        it.advice().rows(),
                        it.because()))
            .toList());
  }
}
