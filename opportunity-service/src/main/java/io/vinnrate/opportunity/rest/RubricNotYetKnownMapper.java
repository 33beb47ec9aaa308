package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.rubric.RubricException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;

/** 503 for answers that nobody can check yet. */
@Provider
public class RubricNotYetKnownMapper implements ExceptionMapper<RubricException.NotYetKnown> {

  /** About the time in which a consumer group of a fresh installation forms. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

  @Context UriInfo uri;

  @Override
  public Response toResponse(RubricException.NotYetKnown exception) {
    return ProblemResponses.of(
        Problem.of(
            OpportunityProblem.RUBRIC_NOT_YET_KNOWN,
            String.valueOf(exception.getMessage()),
            List.of()),
        uri,
        RETRY_AFTER);
  }
}
