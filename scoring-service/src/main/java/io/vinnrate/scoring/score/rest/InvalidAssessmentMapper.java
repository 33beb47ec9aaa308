package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.JsonPointers;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.scoring.model.Finding;
import io.vinnrate.scoring.model.InvalidAssessmentException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Names every factor, criterion and answer that the rubric does not accept. */
@Provider
public class InvalidAssessmentMapper implements ExceptionMapper<InvalidAssessmentException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(InvalidAssessmentException exception) {
    return ProblemResponses.of(
        Problem.of(
            CommonProblem.VALIDATION_FAILED,
            "The rubric does not accept the assessment",
            exception.findings().stream().map(InvalidAssessmentMapper::error).toList()),
        uri);
  }

  private static FieldError error(Finding finding) {
    String place =
        switch (finding) {
          case Finding.ControlOutOfRange ignored -> "factors";
          case Finding.UnknownCriterion ignored -> "answers";
          case Finding.UnknownAnswer ignored -> "answers";
        };
    return FieldError.at(
        "#/%s/%s".formatted(place, JsonPointers.escape(finding.key())), finding.detail());
  }
}
