package io.vinnrate.opportunity.evidence.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.evidence.EvidenceException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of evidence is over HTTP. */
@Provider
public class EvidenceProblemMapper implements ExceptionMapper<EvidenceException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(EvidenceException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case EvidenceException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case EvidenceException.InTheFuture ignored ->
              invalid(detail, "#/at", "must not be in the future");
          case EvidenceException.UnknownStakeholder ignored ->
              invalid(detail, "#/stakeholderId", "is no stakeholder of this opportunity");
          case EvidenceException.UnknownCriterion ignored ->
              invalid(detail, "#/criterion", "must be a criterion of the active rubric");
          case EvidenceException.TooMany ignored ->
              Problem.of(EvidenceProblem.TOO_MUCH_EVIDENCE, detail, List.of());
        },
        uri);
  }

  private static Problem invalid(String detail, String pointer, String error) {
    return Problem.of(
        CommonProblem.VALIDATION_FAILED, detail, List.of(FieldError.at(pointer, error)));
  }
}
