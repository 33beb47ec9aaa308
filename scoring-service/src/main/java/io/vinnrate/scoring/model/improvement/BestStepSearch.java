package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.WinRateChain;
import org.jspecify.annotations.Nullable;

/** Tries every single upgrade of an assessment, the controls of the other factors held. */
final class BestStepSearch {
  private static final Factor[] FACTORS = Factor.values();

  private final Model model;
  private final Assessment assessment;
  private final WinRateChain chain;

  /** By index of the factor; a given control v is v of 1. */
  private final FactorControl[] control = new FactorControl[FACTORS.length];

  /** By index of the factor: the value of all others, and the power of those unknown. */
  private final double[] others = new double[FACTORS.length];

  private final double[] unknownPower = new double[FACTORS.length];
  private int unknown;
  private double winProbability;
  private @Nullable BestStep best;

  BestStepSearch(Model model, Assessment assessment) {
    this.model = model;
    this.assessment = assessment;
    this.chain = model.chain();
  }

  /** The best step; null when none raises the win probability. */
  @Nullable BestStep best() {
    for (Factor factor : FACTORS) {
      control[factor.index()] = control(factor);
    }
    winProbability = chain.probability(value(null), chain.unknownPower(unknown));
    for (Factor factor : FACTORS) {
      int i = factor.index();
      others[i] = value(factor);
      unknownPower[i] = chain.unknownPower(unknown & ~(1 << i));
    }
    for (Criterion criterion : model.rubric().criteria()) {
      Factor factor = criterion.factor();
      if (model.parameters().weight(factor) > 0 && !assessment.factors().containsKey(factor)) {
        tryUpgrades(criterion);
      }
    }
    return best;
  }

  private FactorControl control(Factor factor) {
    Double given = assessment.factors().get(factor);
    if (given != null) {
      return new FactorControl(given, 1);
    }
    double alpha = model.priorAlpha();
    double strength = model.parameters().priorStrength();
    boolean answered = false;
    for (Criterion criterion : model.rubric().criteria(factor)) {
      Answer answer = answer(criterion);
      if (answer != null) {
        alpha += criterion.weight() * answer.level();
        strength += criterion.weight();
        answered = true;
      }
    }
    unknown |= answered ? 0 : 1 << factor.index();
    return new FactorControl(alpha, strength);
  }

  private @Nullable Answer answer(Criterion criterion) {
    String key = assessment.answers().get(criterion.key());
    return key == null ? null : criterion.answer(key).orElseThrow();
  }

  /** The value of all factors, or of all but one. */
  private double value(@Nullable Factor but) {
    double value = chain.start();
    for (Factor factor : FACTORS) {
      int i = factor.index();
      if (factor != but) {
        value =
            ((unknown >> i) & 1) == 1
                ? chain.withUnknown(value, factor)
                : chain.with(value, factor, control[i].mean());
      }
    }
    return value;
  }

  private void tryUpgrades(Criterion criterion) {
    Answer current = answer(criterion);
    FactorControl now = control[criterion.factor().index()];
    double strength = current == null ? now.strength() + criterion.weight() : now.strength();
    double level = current == null ? 0 : current.level();
    for (Answer to : criterion.answers()) {
      if (Choices.isUpgrade(current, to)) {
        double alpha = now.alpha() + criterion.weight() * (to.level() - level);
        consider(criterion, current, to, Math.min(1, alpha / strength));
      }
    }
  }

  private void consider(Criterion criterion, @Nullable Answer current, Answer to, double after) {
    int i = criterion.factor().index();
    double value = chain.with(others[i], criterion.factor(), after);
    double gain = chain.probability(value, unknownPower[i]) - winProbability;
    double hours = Choices.hours(current, to);
    double gainPerHour = BestStep.perHour(gain, hours);
    if (gain > 0 && (best == null || gainPerHour > best.gainPerHour())) {
      best = new BestStep(criterion.key(), to.key(), hours, gain, gainPerHour);
    }
  }
}
