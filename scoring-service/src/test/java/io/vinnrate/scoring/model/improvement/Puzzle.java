package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Parameters;
import io.vinnrate.scoring.model.Rubric;
import io.vinnrate.scoring.model.Scenario;
import io.vinnrate.scoring.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;

/** A model and an assessment to be improved, drawn at random. */
record Puzzle(Model model, Assessment assessment) {
  private static final Text TEXT = new Text("text", "tekst");
  private static final Factor[] FACTORS = Factor.values();

  /**
   * Draws one of five to seven criteria, up to three answers each: of any numbers, or of round ones
   * that make many ways alike.
   */
  static Puzzle small(Random random) {
    Numbers numbers = random.nextBoolean() ? new AnyNumbers(random) : new RoundNumbers(random);
    int factor = random.nextInt(FACTORS.length);
    boolean oneFactor = random.nextInt(3) == 0;
    int count = 5 + random.nextInt(3);
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Factor own = i < 5 ? FACTORS[i] : FACTORS[oneFactor ? factor : random.nextInt(5)];
      criteria.add(criterion("criterion" + i, own, numbers, random));
    }
    Collections.shuffle(criteria, random);
    Model model = new Model("puzzle", new Rubric("puzzle", criteria), parameters(numbers, random));
    return new Puzzle(model, assessment(model.rubric(), random));
  }

  private static Criterion criterion(String key, Factor factor, Numbers numbers, Random random) {
    int count = 1 + random.nextInt(3);
    double[] levels = DoubleStream.generate(numbers::level).limit(count).sorted().toArray();
    DoubleStream drawn = DoubleStream.generate(numbers::hours).limit(count);
    // Mostly a better answer takes more work, but nothing says that it must.
    double[] hours = (random.nextInt(4) > 0 ? drawn.sorted() : drawn).toArray();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(new Answer("answer" + i, TEXT, levels[i], hours[i]));
    }
    return new Criterion(key, factor, numbers.weight(), TEXT, answers, null, null);
  }

  private static Parameters parameters(Numbers numbers, Random random) {
    Map<Factor, Double> weights = new EnumMap<>(Factor.class);
    for (Factor factor : FACTORS) {
      weights.put(factor, random.nextInt(6) == 0 ? 0 : numbers.weight());
    }
    boolean calibrated = random.nextInt(3) == 0;
    return new Parameters(
        random.nextInt(3) == 0 ? 0.25 : 0.02 + 0.9 * random.nextDouble(),
        numbers.weight(),
        weights,
        calibrated ? random.nextGaussian() : 0,
        calibrated ? 0.3 + 2 * random.nextDouble() : 1);
  }

  /** None to all of the criteria answered, and some factors given directly. */
  private static Assessment assessment(Rubric rubric, Random random) {
    Map<Factor, Double> factors = new EnumMap<>(Factor.class);
    for (Factor factor : FACTORS) {
      if (random.nextInt(8) == 0) {
        factors.put(factor, random.nextInt(10) == 0 ? 0 : random.nextDouble());
      }
    }
    double answered = random.nextInt(4) / 3.0;
    Map<String, String> answers = new HashMap<>();
    for (Criterion criterion : rubric.criteria()) {
      if (random.nextDouble() < answered) {
        answers.put(criterion.key(), Scenario.pick(criterion.answers(), random).key());
      }
    }
    return new Assessment(factors, answers);
  }

  Improvements improvements() {
    return new Improvements(model, assessment);
  }

  /** Where the numbers come from. */
  private sealed interface Numbers {
    double level();

    double hours();

    double weight();
  }

  private record AnyNumbers(Random random) implements Numbers {
    @Override
    public double level() {
      return random.nextDouble();
    }

    @Override
    public double hours() {
      return 20 * random.nextDouble();
    }

    @Override
    public double weight() {
      return 0.2 + 2 * random.nextDouble();
    }
  }

  private record RoundNumbers(Random random) implements Numbers {
    @Override
    public double level() {
      return random.nextInt(11) / 10.0;
    }

    @Override
    public double hours() {
      return random.nextInt(41) / 2.0;
    }

    @Override
    public double weight() {
      return random.nextInt(3) == 0 ? 0.5 * (1 + random.nextInt(4)) : 1;
    }
  }
}
