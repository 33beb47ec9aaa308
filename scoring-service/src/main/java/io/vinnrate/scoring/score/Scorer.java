package io.vinnrate.scoring.score;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Reading;
import io.vinnrate.scoring.model.Score;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Scores what is known, and tells how long that takes. No database: safe on an event loop. */
@ApplicationScoped
public class Scorer {

  private final Timer timer;

  Scorer(MeterRegistry metrics) {
    this.timer =
        Timer.builder("vinnrate.scoring.time")
            .description("Time to compute one score, its count is the number of scores computed")
            .publishPercentileHistogram()
            .register(metrics);
  }

  /**
   * Scores what counts at a moment. Answers that the model's rubric does not have are left out, and
   * the reading tells of them.
   *
   * @throws io.vinnrate.scoring.model.InvalidAssessmentException when a direct control is no number
   *     from 0 to 1
   */
  public ScoredAssessment score(Known known, Instant asOf, Model model) {
    long start = System.nanoTime();
    Reading reading = known.read(model.rubric(), asOf);
    Score score = model.score(reading.assessment());
    ScoredAssessment scored =
        new ScoredAssessment(
            reading, score, InputHash.of(reading.assessment(), known.facts().customer()));
    timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    return scored;
  }
}
