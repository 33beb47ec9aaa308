package io.vinnrate.scoring.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;

/** A model and an assessment that it can score, drawn at random. */
public record Scenario(Model model, Assessment assessment) {
  private static final Text TEXT = new Text("text", "tekst");

  /** The default rubric and parameters. */
  static Scenario ofDefaultModel(Random random) {
    return new Scenario(Model.DEFAULT, assessment(DefaultRubric.RUBRIC, random));
  }

  /** A rubric and parameters from the whole legal range, its very ends included. */
  static Scenario wild(Random random) {
    Model model = new Model("wild", wildRubric(random), wildParameters(random));
    return new Scenario(model, assessment(model.rubric(), random));
  }

  Score score() {
    return model.score(assessment);
  }

  Scenario with(Assessment other) {
    return new Scenario(model, other);
  }

  Scenario with(Factor factor, double control) {
    Map<Factor, Double> factors = new HashMap<>(assessment.factors());
    factors.put(factor, control);
    return with(new Assessment(factors, assessment.answers()));
  }

  /** This factor is not given directly. */
  Scenario without(Factor factor) {
    Map<Factor, Double> factors = new HashMap<>(assessment.factors());
    factors.remove(factor);
    return with(new Assessment(factors, assessment.answers()));
  }

  Scenario with(Criterion criterion, Answer answer) {
    Map<String, String> answers = new HashMap<>(assessment.answers());
    answers.put(criterion.key(), answer.key());
    return with(new Assessment(assessment.factors(), answers));
  }

  /** Few to all of the criteria answered, and most factors not given directly. */
  static Assessment assessment(Rubric rubric, Random random) {
    Map<Factor, Double> factors = new HashMap<>();
    for (Factor factor : Factor.values()) {
      if (random.nextInt(4) == 0) {
        factors.put(factor, control(random));
      }
    }
    Map<String, String> answers = new HashMap<>();
    double answered = random.nextDouble();
    for (Criterion criterion : rubric.criteria()) {
      if (random.nextDouble() < answered) {
        answers.put(criterion.key(), pick(criterion.answers(), random).key());
      }
    }
    return new Assessment(factors, answers);
  }

  static double control(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> logUniform(Double.MIN_VALUE, 1, random);
      case 3 -> 1 - logUniform(1e-17, 1, random);
      default -> random.nextDouble();
    };
  }

  static double baseRate(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Double.MIN_VALUE;
      case 1 -> Math.nextDown(1.0);
      case 2 -> logUniform(1e-300, 0.5, random);
      default -> Math.max(Double.MIN_VALUE, random.nextDouble());
    };
  }

  static Parameters wildParameters(Random random) {
    Map<Factor, Double> weights = new HashMap<>();
    for (Factor factor : Factor.values()) {
      weights.put(factor, weight(random));
    }
    boolean calibrated = random.nextBoolean();
    return new Parameters(
        baseRate(random),
        positive(random),
        weights,
        calibrated ? positive(random) * (random.nextBoolean() ? 1 : -1) : 0,
        calibrated ? positive(random) : 1);
  }

  private static double weight(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> logUniform(Double.MIN_VALUE, 1, random);
      case 2 -> positive(random);
      case 3, 4 -> 1;
      default -> 3 * random.nextDouble();
    };
  }

  /** From the range of weights, strengths and slopes. */
  static double positive(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Check.SMALLEST;
      case 1 -> Check.LARGEST;
      case 2, 3 -> 1 + random.nextInt(5);
      default -> logUniform(Check.SMALLEST, Check.LARGEST, random);
    };
  }

  private static double logUniform(double low, double high, Random random) {
    double position = random.nextDouble();
    double drawn = Math.exp(Math.log(low) * (1 - position) + Math.log(high) * position);
    return Math.clamp(drawn, low, high);
  }

  private static Rubric wildRubric(Random random) {
    List<Criterion> criteria = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      int count = 1 + random.nextInt(5);
      for (int i = 0; i < count; i++) {
        String key = factor.key() + i;
        criteria.add(
            new Criterion(key, factor, positive(random), TEXT, wildAnswers(random), "B13", null));
      }
    }
    return new Rubric("wild", criteria);
  }

  private static List<Answer> wildAnswers(Random random) {
    List<Answer> answers = new ArrayList<>();
    DoubleStream.generate(() -> control(random))
        .limit(1 + random.nextInt(5))
        .sorted()
        .forEach(level -> answers.add(new Answer("answer" + answers.size(), TEXT, level, 1)));
    return answers;
  }

  /** One of them. */
  public static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
