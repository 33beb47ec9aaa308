package io.vinnrate.customer.loyalty.rest;

import io.vinnrate.customer.loyalty.LoyaltyException;
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
public class LoyaltyProblemMapper implements ExceptionMapper<LoyaltyException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(LoyaltyException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case LoyaltyException.NotSurveyed ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case LoyaltyException.InTheFuture ignored ->
              Problem.of(
                  CommonProblem.VALIDATION_FAILED,
                  detail,
                  List.of(FieldError.inParameter("date", "must not be in the future")));
        },
        uri);
  }
}
