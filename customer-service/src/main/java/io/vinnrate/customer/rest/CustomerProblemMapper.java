package io.vinnrate.customer.rest;

import io.vinnrate.customer.CustomerException;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of the domain is over HTTP. */
@Provider
public class CustomerProblemMapper implements ExceptionMapper<CustomerException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(CustomerException exception) {
    return ProblemResponses.of(problem(exception), uri);
  }

  static Problem problem(CustomerException exception) {
    String detail = String.valueOf(exception.getMessage());
    return switch (exception) {
      case CustomerException.NotFound ignored ->
          Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
      case CustomerException.OutOfReach ignored ->
          Problem.of(CommonProblem.OUT_OF_REACH, detail, List.of());
      case CustomerException.ExternalIdTaken ignored ->
          Problem.of(
              CustomerProblem.EXTERNAL_ID_TAKEN,
              detail,
              List.of(FieldError.at("#/externalId", "belongs to another customer")));
    };
  }
}
