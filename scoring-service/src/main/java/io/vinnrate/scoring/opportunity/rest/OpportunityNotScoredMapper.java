package io.vinnrate.scoring.opportunity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.scoring.opportunity.OpportunityNotScoredException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** 404 for an opportunity without a score. */
@Provider
public class OpportunityNotScoredMapper implements ExceptionMapper<OpportunityNotScoredException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(OpportunityNotScoredException exception) {
    return ProblemResponses.of(
        Problem.of(CommonProblem.NOT_FOUND, String.valueOf(exception.getMessage()), List.of()),
        uri);
  }
}
