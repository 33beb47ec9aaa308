package io.vinnrate.opportunity.seller.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.seller.SellerException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of sellers is over HTTP. */
@Provider
public class SellerProblemMapper implements ExceptionMapper<SellerException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(SellerException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case SellerException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case SellerException.VersionNeeded ignored ->
              Problem.of(
                  CommonProblem.PRECONDITION_REQUIRED,
                  detail,
                  List.of(FieldError.inHeader("If-Match", "is needed to replace a seller")));
        },
        uri);
  }
}
