package io.vinnrate.scoring.improvement.rest;

import io.vinnrate.scoring.improvement.ModelImprovement;
import io.vinnrate.scoring.model.improvement.Improvement;
import io.vinnrate.scoring.score.Digits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An improvement in JSON. */
@Schema(name = "Improvement", description = "What to do, and what it would bring")
public record ImprovementResponse(
    @Schema(
            description =
                "Whether the target can be reached, with the hours given; always true without a"
                    + " target. When it is false, the rest tells the best that can be done instead",
            examples = "true",
            required = true)
        boolean reachable,
    @Schema(description = "The win probability now", examples = "0.25", required = true)
        double from,
    @Schema(description = "The win probability after all steps", examples = "0.6", required = true)
        double to,
    @Schema(description = "The hours that all steps take", examples = "31.5", required = true)
        double hours,
    @Schema(description = "The upgrades, the largest gain per hour first", required = true)
        List<Step> steps,
    @Schema(
            description =
                "Only when this is not proven to be the best, which happens for rubrics made to be"
                    + " hard: no other upgrades that lead to `to` take fewer hours than this",
            examples = "31.4998")
        @Nullable Double hoursAtLeast,
    @Schema(
            description =
                "Only when this is not proven to be the best: no other upgrades within the hours"
                    + " lead higher than this",
            examples = "0.6001")
        @Nullable Double winProbabilityAtMost,
    @Schema(description = "The model under which it holds", examples = "default-1", required = true)
        String modelVersion) {

  /** One upgrade. */
  @Schema(name = "ImprovementStep", description = "One answer to be improved")
  public record Step(
      @Schema(description = "The criterion's key", examples = "painConfirmed", required = true)
          String criterion,
      @Schema(description = "The answer now; absent when there is none", examples = "assumed")
          @Nullable String from,
      @Schema(description = "The answer to get to", examples = "byUser", required = true) String to,
      @Schema(description = "The hours that it takes", examples = "3", required = true)
          double hours,
      @Schema(
              description = "The win probability after this step and those before it",
              examples = "0.31",
              required = true)
          double winProbability) {

    private static Step of(Improvement.Step step) {
      return new Step(
          step.criterion(),
          step.from(),
          step.to(),
          step.hours(),
          Digits.onTheWire(step.winProbability()));
    }
  }

  static ImprovementResponse of(ModelImprovement found) {
    Improvement improvement = found.improvement();
    Improvement.Gap gap = improvement.gap();
    return new ImprovementResponse(
        improvement.reachable(),
        Digits.onTheWire(improvement.from()),
        Digits.onTheWire(improvement.to()),
        improvement.hours(),
        improvement.steps().stream().map(Step::of).toList(),
        gap == null ? null : gap.leastHours(),
        gap == null ? null : Digits.onTheWire(gap.highestWinProbability()),
        found.modelVersion());
  }
}
