package io.vinnrate.scoring.registry.rest;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.scoring.model.Derivation;
import io.vinnrate.scoring.model.Factor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What in a rubric does not fit the rest of it; each part by itself is valid. */
final class RubricFaults {

  private final List<FieldError> faults = new ArrayList<>();

  private RubricFaults() {}

  /**
   * Refuses criteria that make no rubric.
   *
   * @throws ProblemException with every fault
   */
  static void refuse(List<CriterionBody> criteria) {
    RubricFaults found = new RubricFaults();
    found.judge(criteria);
    if (!found.faults.isEmpty()) {
      throw new ProblemException(
          Problem.of(CommonProblem.VALIDATION_FAILED, "The criteria make no rubric", found.faults));
    }
  }

  private void judge(List<CriterionBody> criteria) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < criteria.size(); i++) {
      CriterionBody criterion = criteria.get(i);
      String place = "#/criteria/" + i;
      if (!keys.add(criterion.key())) {
        add(place + "/key", "is the key of another criterion");
      }
      judgeAnswers(place, criterion.answers());
      judgeDerivation(place, criterion);
    }
    for (Factor factor : Factor.values()) {
      if (criteria.stream().noneMatch(criterion -> criterion.factor() == factor)) {
        add("#/criteria", "has no criterion of the factor " + factor.key());
      }
    }
  }

  private void judgeAnswers(String criterion, List<AnswerBody> answers) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      String place = criterion + "/answers/" + i;
      if (!keys.add(answers.get(i).key())) {
        add(place + "/key", "is the key of another answer");
      }
      if (i > 0 && answers.get(i).level() < answers.get(i - 1).level()) {
        add(place + "/level", "must not be below the level of the answer before");
      }
    }
  }

  private void judgeDerivation(String place, CriterionBody criterion) {
    Derivation rule = criterion.derivation();
    if (rule == null) {
      return;
    }
    List<String> given = criterion.answers().stream().map(AnswerBody::key).toList();
    List<String> missing = rule.answers().stream().filter(key -> !given.contains(key)).toList();
    if (!missing.isEmpty()) {
      add(
          place + "/answers",
          "must hold %s, which %s can give"
              .formatted(String.join(", ", missing), WireName.of(rule)));
    }
  }

  private void add(String place, String detail) {
    faults.add(FieldError.at(place, detail));
  }
}
