package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.customer.CustomerException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;

/** What it is over HTTP that a customer can't be sold to. */
@Provider
public class CustomerProblemMapper implements ExceptionMapper<CustomerException> {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  @Context UriInfo uri;

  @Override
  public Response toResponse(CustomerException exception) {
    String detail = String.valueOf(exception.getMessage());
    return switch (exception) {
      case CustomerException.Unknown ignored ->
          ProblemResponses.of(
              Problem.of(
                  CommonProblem.VALIDATION_FAILED,
                  detail,
                  List.of(FieldError.at("#/customerId", "must be a customer that exists"))),
              uri);
      case CustomerException.Unavailable ignored ->
          ProblemResponses.of(
              Problem.of(CommonProblem.UNAVAILABLE, detail, List.of()), uri, RETRY_AFTER);
    };
  }
}
