package io.vinnrate.customer.contact.rest;

import io.vinnrate.customer.contact.ContactException;
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

/** What each refusal of contacts is over HTTP. */
@Provider
public class ContactProblemMapper implements ExceptionMapper<ContactException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ContactException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case ContactException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case ContactException.UnknownPerson ignored ->
              Problem.of(
                  CommonProblem.VALIDATION_FAILED,
                  detail,
                  List.of(FieldError.at("#/personId", "is no person at the customer")));
          case ContactException.InTheFuture ignored ->
              Problem.of(
                  CommonProblem.VALIDATION_FAILED,
                  detail,
                  List.of(FieldError.at("#/at", "must not be in the future")));
        },
        uri);
  }
}
