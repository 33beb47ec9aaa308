package io.vinnrate.scoring.score.rest;

import io.vinnrate.scoring.model.NextQuestion;
import io.vinnrate.scoring.score.Digits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The most useful next question of one factor, in JSON. */
@Schema(
    name = "FactorQuestion",
    description = "The factor's unanswered criterion whose answer is expected to tell the most")
public record FactorQuestionBody(
    @Schema(description = "The criterion's key", examples = "painConfirmed", required = true)
        String criterion,
    @Schema(
            description =
                "By how much the answer is expected to narrow the interval; may be below 0",
            examples = "0.0169",
            required = true)
        double expectedNarrowing) {

  static FactorQuestionBody of(NextQuestion question) {
    return new FactorQuestionBody(
        question.criterion().key(), Digits.onTheWire(question.expectedNarrowing()));
  }
}
