package io.vinnrate.customer.person.rest;

import io.vinnrate.customer.person.PersonException;
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

/** What each refusal of people is over HTTP. */
@Provider
public class PersonProblemMapper implements ExceptionMapper<PersonException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(PersonException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case PersonException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case PersonException.AtAnotherCustomer ignored ->
              Problem.of(PersonProblem.PERSON_AT_ANOTHER_CUSTOMER, detail, List.of());
          case PersonException.TooMany ignored ->
              Problem.of(PersonProblem.TOO_MANY_PEOPLE, detail, List.of());
          case PersonException.Erased ignored ->
              Problem.of(
                  PersonProblem.PERSON_ERASED,
                  detail,
                  List.of(FieldError.inParameter("personId", "belonged to somebody else")));
        },
        uri);
  }
}
