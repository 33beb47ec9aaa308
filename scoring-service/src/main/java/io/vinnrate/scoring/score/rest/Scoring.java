package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.NextQuestions;
import io.vinnrate.scoring.registry.Models;
import io.vinnrate.scoring.score.ScoredAssessment;
import io.vinnrate.scoring.score.Scorer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * Takes in what a caller knows, and scores it. No database, so it is safe on an event loop, but to
 * explain takes hundreds of microseconds.
 */
@ApplicationScoped
public class Scoring {

  private final Models models;
  private final Scorer scorer;
  private final Clock clock;

  Scoring(Models models, Scorer scorer, Clock clock) {
    this.models = models;
    this.scorer = scorer;
    this.clock = clock;
  }

  /** What is known, the model to judge it by, and the moment at which it counts. */
  public record Question(Known known, Model model, Instant asOf) {

    /** What counts of it. */
    public Assessment assessment() {
      return known.read(model.rubric(), asOf).assessment();
    }
  }

  /**
   * Takes in what a caller knows.
   *
   * @throws io.vinnrate.scoring.registry.UnknownModelException when there is no such model
   * @throws io.vinnrate.scoring.model.InvalidAssessmentException when the rubric does not accept
   *     the assessment
   */
  public Question question(ScoreRequest request) {
    Model model =
        request.model() == null ? models.active().model() : models.require(request.model());
    requireRubric(request, model);
    Known known = request.toKnown();
    // An opportunity may keep what a rubric dropped; a caller who names it is mistaken.
    model.rubric().require(known.assessment());
    return new Question(
        known, model, Objects.requireNonNullElseGet(request.asOf(), clock::instant));
  }

  /** Scores what a caller knows; throws as {@link #question} does. */
  ScoreResponse score(ScoreRequest request) {
    Question question = question(request);
    ScoredAssessment scored = scorer.score(question.known(), question.asOf(), question.model());
    return ScoreResponse.of(
        scored,
        request.isExplained()
            ? NextQuestions.of(question.model(), scored.reading().assessment())
            : NextQuestions.NONE);
  }

  private static void requireRubric(ScoreRequest request, Model model) {
    String rubric = model.rubric().version();
    if (request.rubric() != null && !request.rubric().equals(rubric)) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "The model has another rubric",
          FieldError.at(
              "#/rubric",
              "is not the rubric of model %s, which is %s".formatted(model.version(), rubric)));
    }
  }
}
