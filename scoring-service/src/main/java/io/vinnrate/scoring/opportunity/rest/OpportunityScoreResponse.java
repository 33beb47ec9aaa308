package io.vinnrate.scoring.opportunity.rest;

import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.NextQuestions;
import io.vinnrate.scoring.model.Score;
import io.vinnrate.scoring.opportunity.ScoredOpportunity;
import io.vinnrate.scoring.score.Digits;
import io.vinnrate.scoring.score.StoredScore;
import io.vinnrate.scoring.score.rest.DerivedAnswerBody;
import io.vinnrate.scoring.score.rest.FactorScoreBody;
import io.vinnrate.scoring.score.rest.IntervalBody;
import io.vinnrate.scoring.score.rest.NextQuestionBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity's latest score in JSON. */
@Schema(name = "OpportunityScore", description = "How likely an opportunity is to be won, and why")
public record OpportunityScoreResponse(
    @Schema(description = "Whose score it is", required = true) UUID opportunityId,
    @Schema(
            description = "The opportunity's version that the score holds for",
            examples = "4",
            required = true)
        long opportunityVersion,
    @Schema(description = "Identifies the score", required = true) UUID scoreId,
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
    @Schema(description = "What to ask next; absent when nothing is unanswered")
        @Nullable NextQuestionBody nextQuestion,
    @Schema(description = "What follows from the opportunity's facts", required = true)
        List<DerivedAnswerBody> derived,
    @Schema(
            description =
                "Answers that the model's rubric does not have, by criterion: kept, but not"
                    + " counted",
            required = true)
        Map<String, String> dropped,
    @Schema(
            description =
                "The customer as it was when this was scored; absent when neither its class nor its"
                    + " loyalty was known")
        @Nullable ScoredCustomerBody customer,
    @Schema(description = "When it was computed", required = true) Instant scoredAt) {

  static OpportunityScoreResponse of(ScoredOpportunity scored, NextQuestions questions) {
    StoredScore stored = scored.score();
    Score score = stored.score();
    return new OpportunityScoreResponse(
        scored.id(),
        scored.version(),
        stored.id(),
        Digits.onTheWire(score.winProbability()),
        IntervalBody.of(score.interval()),
        score.modelVersion(),
        stored.inputHash(),
        FactorScoreBody.of(score, questions),
        score.weakestFactor(),
        questions.overall().map(NextQuestionBody::of).orElse(null),
        DerivedAnswerBody.of(scored.reading()),
        scored.reading().dropped(),
        ScoredCustomerBody.of(stored),
        stored.scoredAt());
  }
}
