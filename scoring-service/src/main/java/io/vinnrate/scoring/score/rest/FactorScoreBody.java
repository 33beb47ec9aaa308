package io.vinnrate.scoring.score.rest;

import static io.vinnrate.scoring.score.Digits.onTheWire;

import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.FactorScore;
import io.vinnrate.scoring.model.NextQuestion;
import io.vinnrate.scoring.model.NextQuestions;
import io.vinnrate.scoring.model.Score;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One factor's part in a score, in JSON. */
@Schema(name = "FactorScore", description = "One factor's part in a score")
public record FactorScoreBody(
    @Schema(required = true) Factor factor,
    @Schema(
            description = "How well the factor is under control, 0 to 1",
            examples = "0.72",
            required = true)
        double control,
    @Schema(
            description = "10 % quantile of the control; the control itself when given directly",
            examples = "0.51",
            required = true)
        double low,
    @Schema(
            description = "90 % quantile of the control; the control itself when given directly",
            examples = "0.9",
            required = true)
        double high,
    @Schema(
            description = "The factor's exponent in the product, at least 0",
            examples = "1",
            required = true)
        double weight,
    @Schema(
            description =
                "The part of what is missing to certainty that is due to this factor; the five add"
                    + " to 1, or are 0 when nothing is missing",
            examples = "0.31",
            required = true)
        double shareOfLoss,
    @Schema(
            description = "The win probability if this factor were under full control",
            examples = "0.5",
            required = true)
        double winProbabilityIfPerfect,
    @Schema(
            description = "Criteria without an answer; none when the control is given directly",
            required = true)
        List<String> unanswered,
    @Schema(
            description =
                "Which of them to ask next; absent when none is unanswered, or not asked for")
        @Nullable FactorQuestionBody nextQuestion) {

  /** All parts of a score, rounded for the wire. */
  public static List<FactorScoreBody> of(Score score) {
    return of(score, NextQuestions.NONE);
  }

  /** All parts of a score and what to ask next in each, rounded for the wire. */
  public static List<FactorScoreBody> of(Score score, NextQuestions questions) {
    // A plain loop, because every score needs this.
    List<FactorScoreBody> parts = new ArrayList<>(score.factors().size());
    for (FactorScore part : score.factors()) {
      parts.add(of(part, questions.of(part.factor()).orElse(null)));
    }
    return parts;
  }

  private static FactorScoreBody of(FactorScore part, @Nullable NextQuestion question) {
    return new FactorScoreBody(
        part.factor(),
        onTheWire(part.control()),
        onTheWire(part.low()),
        onTheWire(part.high()),
        part.weight(),
        onTheWire(part.shareOfLoss()),
        onTheWire(part.winProbabilityIfPerfect()),
        part.unanswered(),
        question == null ? null : FactorQuestionBody.of(question));
  }
}
