package io.vinnrate.scoring.score.rest;

import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.NextQuestion;
import io.vinnrate.scoring.registry.rest.TextBody;
import io.vinnrate.scoring.score.Digits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The most useful next question, in JSON. */
@Schema(
    name = "NextQuestion",
    description = "The unanswered criterion whose answer is expected to tell the most")
public record NextQuestionBody(
    @Schema(description = "The criterion's key", examples = "painConfirmed", required = true)
        String criterion,
    @Schema(required = true) Factor factor,
    @Schema(required = true) TextBody text,
    @Schema(
            description =
                "By how much the answer is expected to narrow the interval; below 0 when even the"
                    + " best question is expected to widen it",
            examples = "0.0169",
            required = true)
        double expectedNarrowing) {

  /** The question, rounded for the wire. */
  public static NextQuestionBody of(NextQuestion question) {
    Criterion criterion = question.criterion();
    return new NextQuestionBody(
        criterion.key(),
        criterion.factor(),
        TextBody.of(criterion.text()),
        Digits.onTheWire(question.expectedNarrowing()));
  }
}
