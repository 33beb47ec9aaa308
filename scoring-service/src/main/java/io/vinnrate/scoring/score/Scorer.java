package io.vinnrate.scoring.score;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.InvalidAssessmentException;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Score;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Scores assessments by the active model. No database, no messages: safe on an event loop. */
@ApplicationScoped
public class Scorer {

  private final Model active = Model.DEFAULT;
  private final Timer timer;

  Scorer(MeterRegistry metrics) {
    this.timer =
        Timer.builder("vinnrate.scoring.time")
            .description("Time to compute one score, its count is the number of scores computed")
            .publishPercentileHistogram()
            .register(metrics);
  }

  /**
   * Scores an assessment.
   *
   * @param modelVersion the model to score by, or null for the active one
   * @throws UnknownModelException when there is no such model
   * @throws InvalidAssessmentException when it does not fit the model's rubric
   */
  public ScoredAssessment score(Assessment assessment, @Nullable String modelVersion) {
    if (modelVersion != null && !modelVersion.equals(active.version())) {
      throw new UnknownModelException(modelVersion);
    }
    return score(assessment);
  }

  /**
   * Scores an assessment by the active model.
   *
   * @throws InvalidAssessmentException when it does not fit the model's rubric
   */
  public ScoredAssessment score(Assessment assessment) {
    long start = System.nanoTime();
    Score score = active.score(assessment);
    ScoredAssessment scored = new ScoredAssessment(assessment, score, InputHash.of(assessment));
    timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    return scored;
  }
}
