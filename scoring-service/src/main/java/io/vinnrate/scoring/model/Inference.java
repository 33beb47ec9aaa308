package io.vinnrate.scoring.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What answers tell of each factor's control. It is kept for each combination of answers that was
 * asked for: there are few, and quantiles are dear. A factor whose criteria have too many
 * combinations is computed each time.
 *
 * <p>A combination is a number: each criterion of a factor is a digit, in which 0 is no answer and
 * its answers count from 1. For any number of threads.
 */
final class Inference {
  private static final int MOST_KEPT = 1 << 16;
  private static final Factor[] FACTORS = Factor.values();

  private final Rubric rubric;
  private final double strength;
  private final Control.Unknown unknown;
  private final Map<String, Digit> digits = new HashMap<>();
  private final List<AtomicReferenceArray<@Nullable Inferred>> kept = new ArrayList<>();

  /**
   * What the answers to one factor's criteria tell.
   *
   * @param control of the factor
   * @param unanswered keys of the criteria without an answer, in the rubric's order
   */
  record Inferred(Control.Uncertain control, List<String> unanswered) {}

  /** A criterion's part in the number of a combination. */
  private record Digit(int factor, int unit, Map<String, Integer> values) {}

  Inference(Rubric rubric, Parameters parameters) {
    this.rubric = rubric;
    this.strength = parameters.priorStrength();
    this.unknown = unknown(parameters);
    for (Factor factor : FACTORS) {
      int combinations = 1;
      for (Criterion criterion : rubric.criteria(factor)) {
        Map<String, Integer> values = new HashMap<>();
        criterion.answers().forEach(answer -> values.put(answer.key(), values.size() + 1));
        digits.put(criterion.key(), new Digit(factor.index(), combinations, values));
        // Once there are too many it stays 0, and so do the numbers of the combinations.
        long all = (long) combinations * (values.size() + 1);
        combinations = all > MOST_KEPT ? 0 : (int) all;
      }
      kept.add(new AtomicReferenceArray<>(combinations));
    }
  }

  private static Control.Unknown unknown(Parameters parameters) {
    double mean = StrictMath.pow(parameters.baseRate(), 1.0 / FACTORS.length);
    // 1 − m0 by expm1: never 0, however close the base rate is to 1.
    double notMean = -StrictMath.expm1(StrictMath.log(parameters.baseRate()) / FACTORS.length);
    double strength = parameters.priorStrength();
    BetaSpread prior = new BetaSpread(strength * mean, strength * notMean);
    return new Control.Unknown(mean, prior, prior.interval(Calibration.IDENTITY));
  }

  /** α of each factor's control before any answer, s0·m0. */
  double priorAlpha() {
    return unknown.spread().alpha();
  }

  /**
   * What answers tell of each factor, by the factor's index.
   *
   * @return empty when one of them is not the rubric's
   */
  Optional<Inferred[]> of(Map<String, String> answers) {
    int[] combinations = new int[FACTORS.length];
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      Digit digit = digits.get(answer.getKey());
      Integer value = digit == null ? null : digit.values().get(answer.getValue());
      if (digit == null || value == null) {
        return Optional.empty();
      }
      combinations[digit.factor()] += digit.unit() * value;
    }
    Inferred[] inferred = new Inferred[FACTORS.length];
    for (Factor factor : FACTORS) {
      inferred[factor.index()] = of(factor, combinations[factor.index()], answers);
    }
    return Optional.of(inferred);
  }

  private Inferred of(Factor factor, int combination, Map<String, String> answers) {
    AtomicReferenceArray<@Nullable Inferred> known = kept.get(factor.index());
    if (known.length() == 0) {
      return of(factor, answers);
    }
    Inferred inferred = known.get(combination);
    if (inferred == null) {
      inferred = of(factor, answers);
      known.set(combination, inferred);
    }
    return inferred;
  }

  private Inferred of(Factor factor, Map<String, String> answers) {
    List<String> unanswered =
        rubric.criteria(factor).stream()
            .map(Criterion::key)
            .filter(key -> !answers.containsKey(key))
            .toList();
    return new Inferred(control(factor, answers), unanswered);
  }

  /**
   * The control of a factor that is not given directly.
   *
   * <p>Sums in the rubric's order, and divides by a sum that no level enters: so the order of
   * answers never matters and a better answer never lowers the mean, in floating point too.
   */
  private Control.Uncertain control(Factor factor, Map<String, String> answers) {
    double alpha = unknown.spread().alpha();
    double beta = unknown.spread().beta();
    double total = strength;
    boolean answered = false;
    for (Criterion criterion : rubric.criteria(factor)) {
      String key = answers.get(criterion.key());
      if (key != null) {
        double level = criterion.answer(key).orElseThrow().level();
        alpha += criterion.weight() * level;
        beta += criterion.weight() * (1 - level);
        total += criterion.weight();
        answered = true;
      }
    }
    return answered ? Control.Inferred.of(alpha / total, new BetaSpread(alpha, beta)) : unknown;
  }
}
