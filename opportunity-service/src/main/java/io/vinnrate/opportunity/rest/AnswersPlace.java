package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.JsonPointers;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.opportunity.rubric.RubricException;
import java.util.function.Supplier;

/** Where a body has its answers, so that a refusal can point at each. */
enum AnswersPlace {
  /** The body is an assessment. */
  OF_ASSESSMENT("#/answers/"),
  /** The body is an opportunity. */
  OF_OPPORTUNITY("#/assessment/answers/");

  private final String pointer;

  AnswersPlace(String pointer) {
    this.pointer = pointer;
  }

  /**
   * Does what may refuse answers.
   *
   * @throws ProblemException 422 when it does
   */
  <T> T in(Supplier<T> action) {
    try {
      return action.get();
    } catch (RubricException.UnfittingAnswers e) {
      throw new ProblemException(refusal(e));
    }
  }

  /** The problem that some answers are. */
  Problem refusal(RubricException.UnfittingAnswers unfitting) {
    return Problem.of(
        CommonProblem.VALIDATION_FAILED,
        String.valueOf(unfitting.getMessage()),
        unfitting.findings().stream()
            .map(it -> FieldError.at(pointer + JsonPointers.escape(it.criterion()), it.detail()))
            .toList());
  }
}
