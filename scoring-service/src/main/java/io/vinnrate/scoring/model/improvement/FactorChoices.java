package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Rubric;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What can be done about the criteria of one factor, and what its control would then be. */
final class FactorChoices {
  private final Factor factor;
  private final double weight;
  private final List<Choices> criteria;
  private final FactorControl prior;
  private final FactorControl current;

  FactorChoices(Model model, Factor factor, Assessment assessment) {
    this.factor = factor;
    this.weight = model.parameters().weight(factor);
    this.criteria =
        model.rubric().criteria(factor).stream()
            .map(criterion -> choices(criterion, model.rubric(), assessment))
            .toList();
    this.prior = new FactorControl(model.priorAlpha(), model.parameters().priorStrength());
    this.current = control(nothing());
  }

  private static Choices choices(Criterion criterion, Rubric rubric, Assessment assessment) {
    String key = assessment.answers().get(criterion.key());
    Answer current = key == null ? null : criterion.answer(key).orElseThrow();
    return new Choices(criterion, rubric.criteria().indexOf(criterion), current);
  }

  Factor factor() {
    return factor;
  }

  /** w_f. */
  double weight() {
    return weight;
  }

  /** The criteria in the rubric's order. */
  List<Choices> criteria() {
    return criteria;
  }

  /** The control before any answer. */
  FactorControl prior() {
    return prior;
  }

  /** The control now. */
  FactorControl current() {
    return current;
  }

  /** No less α and no less strength than any choices give. */
  FactorControl most() {
    FactorControl most = prior;
    for (Choices criterion : criteria) {
      most = criterion.after(most, criterion.last());
    }
    return most;
  }

  /** All criteria are left as they are. */
  int[] nothing() {
    return new int[criteria.size()];
  }

  /** The control after one choice per criterion, summed in the model's order. */
  FactorControl control(int[] choice) {
    FactorControl control = prior;
    for (int i = 0; i < choice.length; i++) {
      if (criteria.get(i).isAnswered(choice[i])) {
        control = criteria.get(i).after(control, choice[i]);
      }
    }
    return control;
  }

  /** Whether nothing is known after these choices. */
  boolean isUnknown(int[] choice) {
    return IntStream.range(0, choice.length).noneMatch(i -> criteria.get(i).isAnswered(choice[i]));
  }

  /** What these choices cost. */
  long cost(int[] choice) {
    long cost = 0;
    for (int i = 0; i < choice.length; i++) {
      cost += criteria.get(i).cost[choice[i]];
    }
    return cost;
  }

  /** One bit per upgraded criterion, the rubric's first one the highest. */
  long places(int[] choice) {
    long places = 0;
    for (int i = 0; i < choice.length; i++) {
      places |= choice[i] == 0 ? 0 : criteria.get(i).place();
    }
    return places;
  }

  /**
   * The choices of the highest control: the highest level wherever there is an answer, and of the
   * other criteria those that raise the mean, which are the ones of the highest levels.
   */
  int[] highest() {
    int[] choice = nothing();
    for (int i = 0; i < choice.length; i++) {
      choice[i] = criteria.get(i).current() == null ? 0 : criteria.get(i).last();
    }
    for (int i : unansweredByHighestLevel()) {
      if (highestLevel(i) > control(choice).mean()) {
        choice[i] = criteria.get(i).last();
      }
    }
    return choice;
  }

  private List<Integer> unansweredByHighestLevel() {
    return IntStream.range(0, criteria.size())
        .filter(i -> criteria.get(i).current() == null)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -highestLevel(i)))
        .toList();
  }

  private double highestLevel(int criterion) {
    return criteria.get(criterion).criterion().answers().getLast().level();
  }
}
