package io.vinnrate.scoring.registry.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.scoring.registry.RegistryException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of the registry is over HTTP. */
@Provider
public class RegistryProblemMapper implements ExceptionMapper<RegistryException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(RegistryException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case RegistryException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case RegistryException.VersionTaken ignored ->
              Problem.of(
                  RegistryProblem.VERSION_TAKEN,
                  detail,
                  List.of(FieldError.at("#/version", "is the version of another one")));
          case RegistryException.UnknownRubric ignored ->
              Problem.of(
                  CommonProblem.VALIDATION_FAILED,
                  detail,
                  List.of(FieldError.at("#/rubric", "is not the version of a rubric")));
        },
        uri);
  }
}
