package io.vinnrate.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Names every value that breaks a constraint, the body's by JSON pointer, in a stable order. */
@Provider
public class ValidationProblemMapper implements ExceptionMapper<ConstraintViolationException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ConstraintViolationException exception) {
    List<FieldError> errors = errors(exception.getConstraintViolations());
    boolean inBody = errors.stream().anyMatch(error -> error.pointer() != null);
    ProblemType type = inBody ? CommonProblem.VALIDATION_FAILED : CommonProblem.BAD_PARAMETER;
    return ProblemResponses.of(
        Problem.of(type, "%d value(s) are not allowed".formatted(errors.size()), errors),
        uri,
        null);
  }

  /** One error for each violation, ordered by place and text. */
  static List<FieldError> errors(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> error(violation.getPropertyPath(), violation.getMessage()))
        .sorted(Comparator.comparing(FieldError::toString))
        .toList();
  }

  private static FieldError error(Path path, String message) {
    StringBuilder pointer = new StringBuilder("#");
    String parameter = "";
    boolean inBody = true;
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.METHOD) {
        inBody = false;
      } else if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else {
        inBody = true;
        append(pointer, node);
      }
    }
    return inBody || parameter.isEmpty() || parameter.equals("request")
        ? FieldError.at(pointer.toString(), message)
        : FieldError.inParameter(parameter, message);
  }

  private static void append(StringBuilder pointer, Path.Node node) {
    if (node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
    } else if (node.getKey() != null) {
      pointer.append('/').append(JsonPointers.escape(node.getKey().toString()));
    }
    if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
      pointer.append('/').append(JsonPointers.escape(node.getName()));
    }
  }
}
