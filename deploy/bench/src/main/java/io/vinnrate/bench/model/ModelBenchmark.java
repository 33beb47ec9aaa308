package io.vinnrate.bench.model;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The model alone, on assessments in which every criterion of the default rubric is answered. */
@State(Scope.Thread)
public class ModelBenchmark {

  private static final int ASSESSMENTS = 1 << 9;
  private static final Factor[] FACTORS = Factor.values();

  private final Assessment[] answered = new Assessment[ASSESSMENTS];
  private final Assessment[] given = new Assessment[ASSESSMENTS];
  private int last;

  /** Draws the assessments, always the same. */
  public ModelBenchmark() {
    Random chance = new Random(1);
    for (int i = 0; i < ASSESSMENTS; i++) {
      Map<String, String> answers = new HashMap<>();
      for (Criterion criterion : Model.DEFAULT.rubric().criteria()) {
        List<Answer> possible = criterion.answers();
        answers.put(criterion.key(), possible.get(chance.nextInt(possible.size())).key());
      }
      answered[i] = new Assessment(Map.of(), answers);
      Map<Factor, Double> controls = new HashMap<>();
      for (Factor factor : FACTORS) {
        controls.put(factor, chance.nextDouble());
      }
      given[i] = new Assessment(controls, Map.of());
    }
  }

  private int next() {
    last = (last + 1) % ASSESSMENTS;
    return last;
  }

  /** A score with its interval and those of its factors. */
  @Benchmark
  public Score score() {
    return Model.DEFAULT.score(answered[next()]);
  }

  /** The win probability alone. */
  @Benchmark
  public double winProbability() {
    return Model.DEFAULT.winProbability(answered[next()]);
  }

  /** What bounds both: reading five controls and multiplying them. */
  @Benchmark
  public double product() {
    Map<Factor, Double> controls = given[next()].factors();
    double product = 1;
    for (Factor factor : FACTORS) {
      product *= controls.getOrDefault(factor, 0.0);
    }
    return product;
  }
}
