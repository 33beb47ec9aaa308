package io.vinnrate.kit.problem;

import io.vinnrate.kit.json.UsableText;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** Refuses path and query parameters with characters that the database can't hold. */
@Provider
public class UnusableParameters implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    List<FieldError> errors = new ArrayList<>();
    collect(uri.getPathParameters(), errors);
    collect(uri.getQueryParameters(), errors);
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              CommonProblem.BAD_PARAMETER,
              "%d parameter(s) are not valid".formatted(errors.size()),
              errors));
    }
  }

  private static void collect(MultivaluedMap<String, String> parameters, List<FieldError> errors) {
    parameters.forEach(
        (name, values) ->
            values.stream()
                .map(UsableText::flaw)
                .filter(flaw -> flaw != null)
                .findFirst()
                .ifPresent(flaw -> errors.add(FieldError.inParameter(name, flaw))));
  }
}
