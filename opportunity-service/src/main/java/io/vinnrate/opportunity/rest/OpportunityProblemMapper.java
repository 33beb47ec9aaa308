package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.OpportunityException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of the domain is over HTTP. */
@Provider
public class OpportunityProblemMapper implements ExceptionMapper<OpportunityException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(OpportunityException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case OpportunityException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case OpportunityException.OutOfReach ignored ->
              Problem.of(CommonProblem.OUT_OF_REACH, detail, List.of());
          case OpportunityException.ExternalIdTaken ignored ->
              Problem.of(
                  OpportunityProblem.EXTERNAL_ID_TAKEN,
                  detail,
                  List.of(FieldError.at("#/externalId", "belongs to another opportunity")));
          case OpportunityException.Closed ignored ->
              Problem.of(OpportunityProblem.OPPORTUNITY_CLOSED, detail, List.of());
          case OpportunityException.NotClosed ignored ->
              Problem.of(OpportunityProblem.OPPORTUNITY_OPEN, detail, List.of());
          case OpportunityException.ClosedInFuture ignored ->
              invalid(detail, "#/closedAt", "must not be in the future");
          case OpportunityException.WonByCompetitor ignored ->
              invalid(detail, "#/competitor", "must be left out when it is won");
          case OpportunityException.NotYet ignored ->
              Problem.of(
                  CommonProblem.VALIDATION_FAILED,
                  detail,
                  List.of(FieldError.inParameter("asOf", "must not be in the future")));
          case OpportunityException.ContactInFuture ignored ->
              invalid(detail, "#/lastContactAt", "must not be in the future");
          case OpportunityException.NextStepInPast ignored ->
              invalid(detail, "#/at", "must not be in the past");
          case OpportunityException.BuyingCentreFull ignored ->
              Problem.of(OpportunityProblem.BUYING_CENTRE_FULL, detail, List.of());
          case OpportunityException.PersonErased ignored ->
              Problem.of(
                  OpportunityProblem.PERSON_ERASED,
                  detail,
                  List.of(FieldError.at("#/personId", "is nobody any more")));
          case OpportunityException.ImpossibleLife life ->
              Problem.of(
                  CommonProblem.VALIDATION_FAILED,
                  detail,
                  life.findings().stream()
                      .map(it -> FieldError.at("#/" + it.field(), it.detail()))
                      .toList());
        },
        uri);
  }

  private static Problem invalid(String detail, String pointer, String error) {
    return Problem.of(
        CommonProblem.VALIDATION_FAILED, detail, List.of(FieldError.at(pointer, error)));
  }
}
