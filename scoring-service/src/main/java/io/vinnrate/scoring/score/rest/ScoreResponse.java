package io.vinnrate.scoring.score.rest;

import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.NextQuestions;
import io.vinnrate.scoring.model.Score;
import io.vinnrate.scoring.score.Digits;
import io.vinnrate.scoring.score.ScoredAssessment;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score in JSON. */
@Schema(name = "Score", description = "How likely the opportunity is to be won, and why")
public record ScoreResponse(
    @Schema(description = "0 to 1, to 15 significant digits", examples = "0.36288", required = true)
        double winProbability,
    @Schema(required = true) IntervalBody interval,
    @Schema(description = "The model that said so", examples = "default-1", required = true)
        String modelVersion,
    @Schema(
            description =
                "SHA-256 of the canonical input (RFC 8785): the same input has the same hash",
            examples = "b7c1d3a0e5f64f0b8a52d9e7c6f1a2b3c4d5e6f708192a3b4c5d6e7f80910a1b",
            required = true)
        String inputHash,
    @Schema(description = "The five factors, in the order of the formula", required = true)
        List<FactorScoreBody> factors,
    @Schema(
            description =
                "The factor with the largest share of the loss; absent when nothing is lost")
        @Nullable Factor weakestFactor,
    @Schema(description = "What follows from the facts; absent without facts")
        @Nullable List<DerivedAnswerBody> derived,
    @Schema(description = "What to ask next; absent when nothing is unanswered, or not asked for")
        @Nullable NextQuestionBody nextQuestion) {

  static ScoreResponse of(ScoredAssessment scored, NextQuestions questions) {
    Score score = scored.score();
    return new ScoreResponse(
        Digits.onTheWire(score.winProbability()),
        IntervalBody.of(score.interval()),
        score.modelVersion(),
        scored.inputHash(),
        FactorScoreBody.of(score, questions),
        score.weakestFactor(),
        scored.reading().derived().isEmpty() ? null : DerivedAnswerBody.of(scored.reading()),
        questions.overall().map(NextQuestionBody::of).orElse(null));
  }
}
