package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All sets of upgrades of an assessment, each scored by the model: small rubrics only. */
final class EveryWay {
  private static final double NO_HOURS = 1e-9;

  private final Model model;
  private final Assessment assessment;
  private final List<Outcome> outcomes = new ArrayList<>();

  EveryWay(Model model, Assessment assessment) {
    this.model = model;
    this.assessment = assessment;
    upgrade(0, new HashMap<>(assessment.answers()), 0, 0);
  }

  /** What one set of upgrades takes and gives. */
  record Outcome(double winProbability, double hours, int steps) {
    boolean isCheaperThan(Outcome other) {
      if (Math.abs(hours - other.hours) > NO_HOURS) {
        return hours < other.hours;
      }
      return steps != other.steps ? steps < other.steps : winProbability > other.winProbability;
    }
  }

  private void upgrade(int index, Map<String, String> answers, double hours, int steps) {
    if (index == model.rubric().criteria().size()) {
      Assessment after = new Assessment(assessment.factors(), answers);
      outcomes.add(new Outcome(model.score(after).winProbability(), hours, steps));
      return;
    }
    upgrade(index + 1, answers, hours, steps);
    Criterion criterion = model.rubric().criteria().get(index);
    if (assessment.factors().containsKey(criterion.factor())) {
      return;
    }
    String current = answers.get(criterion.key());
    Answer from = current == null ? null : criterion.answer(current).orElseThrow();
    for (Answer to : criterion.answers()) {
      if (from == null || to.level() > from.level()) {
        answers.put(criterion.key(), to.key());
        double spent = from == null ? 0 : from.effortHours();
        double work = Math.max(0, to.effortHours() - spent);
        upgrade(index + 1, answers, hours + work, steps + 1);
      }
    }
    if (current == null) {
      answers.remove(criterion.key());
    } else {
      answers.put(criterion.key(), current);
    }
  }

  List<Outcome> all() {
    return outcomes;
  }

  /** The highest win probability within these hours. */
  double highest(double hours) {
    return outcomes.stream()
        .filter(within(hours))
        .mapToDouble(Outcome::winProbability)
        .max()
        .orElseThrow();
  }

  /** The largest gain per hour of a single upgrade, of which a quarter of an hour counts. */
  double largestGainPerHour() {
    double now = model.score(assessment).winProbability();
    return outcomes.stream()
        .filter(outcome -> outcome.steps == 1)
        .mapToDouble(outcome -> (outcome.winProbability - now) / Math.max(0.25, outcome.hours))
        .max()
        .orElse(0);
  }

  /** The best set of upgrades to this win probability within these hours. */
  Outcome cheapest(double winProbability, double hours) {
    return outcomes.stream()
        .filter(within(hours))
        .filter(outcome -> outcome.winProbability >= winProbability)
        .reduce((best, next) -> next.isCheaperThan(best) ? next : best)
        .orElseThrow();
  }

  private static Predicate<Outcome> within(double hours) {
    return outcome -> outcome.hours <= hours + NO_HOURS;
  }
}
