package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Check;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.InvalidAssessmentException;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.WinRateChain;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An assessment under a model, and what can be done about it. */
final class Position {
  private static final Factor[] FACTORS = Factor.values();

  private final Assessment assessment;
  private final WinRateChain chain;

  /** By index; null for a control that is given directly. */
  private final @Nullable FactorChoices[] choices = new @Nullable FactorChoices[FACTORS.length];

  /**
   * Takes an assessment.
   *
   * @throws InvalidAssessmentException when the model's rubric does not accept it
   */
  Position(Model model, Assessment assessment) {
    model.rubric().require(assessment);
    Check.that(
        model.rubric().criteria().size() <= Cost.MOST_STEPS,
        "improvements are found for at most " + Cost.MOST_STEPS + " criteria");
    this.assessment = assessment;
    this.chain = model.chain();
    for (Factor factor : FACTORS) {
      if (!assessment.factors().containsKey(factor)) {
        choices[factor.index()] = new FactorChoices(model, factor, assessment);
      }
    }
  }

  WinRateChain chain() {
    return chain;
  }

  /** A criterion by the index of its factor and its place among the factor's criteria. */
  Choices criterion(int factor, int criterion) {
    return Objects.requireNonNull(choices[factor]).criteria().get(criterion);
  }

  /** The factors whose control matters and can be raised, in their order. */
  List<FactorChoices> improvable() {
    return Arrays.stream(choices)
        .filter(Objects::nonNull)
        .filter(own -> own.weight() > 0)
        .filter(own -> own.control(own.highest()).mean() > own.current().mean())
        .toList();
  }

  /** Takes a factor about which nothing is done into the values of a blend. */
  void takeIn(Factor factor, Blend blend) {
    int[] chosen = nothing(factor);
    int unknown = isUnknown(factor, chosen) ? 1 << factor.index() : 0;
    for (int i = 0; i < blend.size; i++) {
      blend.value[i] = with(blend.value[i], factor, chosen);
      blend.unknown[i] |= unknown;
    }
  }

  private int[] nothing(Factor factor) {
    FactorChoices own = choices[factor.index()];
    return own == null ? new int[0] : own.nothing();
  }

  private boolean isUnknown(Factor factor, int[] chosen) {
    FactorChoices own = choices[factor.index()];
    return own != null && own.isUnknown(chosen);
  }

  private double control(Factor factor, int[] chosen) {
    FactorChoices own = choices[factor.index()];
    return own == null
        ? Objects.requireNonNull(assessment.factors().get(factor))
        : own.control(chosen).mean();
  }

  private double with(double value, Factor factor, int[] chosen) {
    return isUnknown(factor, chosen)
        ? chain.withUnknown(value, factor)
        : chain.with(value, factor, control(factor, chosen));
  }

  private double log(Factor factor, int[] chosen) {
    return isUnknown(factor, chosen)
        ? chain.logUnknown(factor)
        : chain.log(factor, control(factor, chosen));
  }

  /** Σ w_f·ln m_f of the factors other than these, about which nothing is done. */
  double fixedLog(List<FactorChoices> improvable) {
    double log = 0;
    for (Factor factor : FACTORS) {
      if (improvable.stream().noneMatch(own -> own.factor() == factor)) {
        log += log(factor, nothing(factor));
      }
    }
    return log;
  }

  /** All controls that can be improved at their highest. */
  Way highest() {
    List<FactorChoices> improvable = improvable();
    return way(improvable, improvable.stream().map(FactorChoices::highest).toList());
  }

  /** Nothing is done. */
  Way nothing() {
    return way(List.of(), List.of());
  }

  /** The way of these choices in these factors and of nothing in the others. */
  Way way(List<FactorChoices> factors, List<int[]> chosen) {
    int[][] all = new int[FACTORS.length][];
    for (Factor factor : FACTORS) {
      all[factor.index()] = nothing(factor);
    }
    for (int i = 0; i < factors.size(); i++) {
      all[factors.get(i).factor().index()] = chosen.get(i);
    }
    return way(all);
  }

  /** The way of all choices, by index of the factor. */
  Way way(int[][] all) {
    long cost = 0;
    long places = 0;
    for (int i = 0; i < FACTORS.length; i++) {
      FactorChoices own = choices[i];
      if (own != null) {
        cost += own.cost(all[i]);
        places |= own.places(all[i]);
      }
    }
    return new Way(all, cost, winProbability(all), places);
  }

  /** What the model says after these choices, to the bit. */
  double winProbability(int[][] all) {
    double value = chain.start();
    int unknown = 0;
    for (Factor factor : FACTORS) {
      int[] chosen = all[factor.index()];
      value = with(value, factor, chosen);
      unknown |= isUnknown(factor, chosen) ? 1 << factor.index() : 0;
    }
    return chain.probability(value, unknown);
  }
}
