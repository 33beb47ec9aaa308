package io.vinnrate.scoring.model;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** In the order of the keys of the criteria. */
  private final Digit[] digits;

  private final List<AtomicReferenceArray<@Nullable Inferred>> kept = new ArrayList<>();

  /**
   * What the answers to one factor's criteria tell.
   *
   * @param control of the factor
   * @param unanswered keys of the criteria without an answer, in the rubric's order
   */
  record Inferred(Control.Uncertain control, List<String> unanswered) {}

  /**
   * A criterion's part in the number of a combination.
   *
   * @param key the criterion's
   * @param factor the index of its factor
   * @param unit what its first answer counts
   */
  private record Digit(String key, int factor, int unit) {}

  Inference(Rubric rubric, Parameters parameters) {
    this.rubric = rubric;
    this.strength = parameters.priorStrength();
    this.unknown = unknown(parameters);
    List<Digit> all = new ArrayList<>();
    for (Factor factor : FACTORS) {
      int combinations = 1;
      for (Criterion criterion : rubric.criteria(factor)) {
        all.add(new Digit(criterion.key(), factor.index(), combinations));
        // Once there are too many it stays 0, and so do the numbers of the combinations.
        long more = (long) combinations * (criterion.answers().size() + 1);
        combinations = more > MOST_KEPT ? 0 : (int) more;
      }
      kept.add(new AtomicReferenceArray<>(combinations));
    }
    this.digits = all.stream().sorted(Comparator.comparing(Digit::key)).toArray(Digit[]::new);
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
   * @param answers iterated in the order of their keys, as an assessment's are
   * @return empty when one of them is not the rubric's
   */
  Optional<Inferred[]> of(Map<String, String> answers) {
    int[] combinations = new int[FACTORS.length];
    boolean isWhole =
        rubric.visit(
            answers,
            (criterion, answer) -> {
              Digit digit = digits[criterion];
              combinations[digit.factor()] += digit.unit() * (answer + 1);
            });
    if (!isWhole) {
      return Optional.empty();
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
