package io.vinnrate.customer.value.rest;

import io.vinnrate.customer.value.ValueCaseException;
import io.vinnrate.kit.problem.CommonProblem;
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
public class ValueProblemMapper implements ExceptionMapper<ValueCaseException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ValueCaseException exception) {
    return ProblemResponses.of(
        switch (exception) {
          case ValueCaseException.NotFound notFound ->
              Problem.of(CommonProblem.NOT_FOUND, String.valueOf(notFound.getMessage()), List.of());
        },
        uri);
  }
}
