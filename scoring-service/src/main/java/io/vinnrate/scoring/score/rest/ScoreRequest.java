package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.kit.validation.ShortTexts;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.Known;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller knows of an opportunity that need not be stored anywhere. */
@Schema(
    name = "ScoreRequest",
    description = "What is known; nothing known at all scores the base rate")
public record ScoreRequest(
    @Valid @Nullable FactorControls factors,
    @Schema(
            description = "Answers of the rubric: the answer's key by the criterion's key",
            examples = "{\"needLevel\": \"conscious\", \"painConfirmed\": \"byUser\"}",
            additionalProperties = ShortTexts.ShortText.class)
        @Size(max = 200)
        @ShortTexts
        @Nullable Map<String, String> answers,
    @Schema(implementation = FactsBody.class) @Valid @Nullable FactsBody facts,
    @Schema(
            description =
                "The moment at which it is scored, now when absent. Answers given here hold at any"
                    + " time; answers derived from facts may depend on it",
            examples = "2026-11-21T12:00:00Z")
        @PlausibleTime
        @Nullable Instant asOf,
    @Schema(
            description = "The version of the model to score by; the active one when absent",
            examples = "default-1")
        @Size(min = 1, max = 100)
        @Nullable String model,
    @Schema(
            description =
                "The version of the rubric that the answers are of; refused when the model has"
                    + " another one",
            examples = "default-1")
        @Size(min = 1, max = 100)
        @Nullable String rubric,
    @Schema(
            description = "Whether to say what to ask next as well, which takes longer",
            defaultValue = "false",
            examples = "true")
        @Nullable Boolean explain) {

  /** Whether the next question is asked for. */
  boolean isExplained() {
    return Boolean.TRUE.equals(explain);
  }

  Known toKnown() {
    return new Known(
        new Assessment(
            factors == null ? Map.of() : factors.toFactors(), answers == null ? Map.of() : answers),
        facts == null ? Facts.NONE : facts.toFacts());
  }
}
