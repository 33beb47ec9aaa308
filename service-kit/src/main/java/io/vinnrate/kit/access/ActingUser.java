package io.vinnrate.kit.access;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Takes note of the person that a service acts for, when the request's header names one. */
@Provider
public class ActingUser implements ContainerRequestFilter {

  /** The header: the key that the caller's system uses for its people. */
  public static final String HEADER = "Acting-User";

  /** How long a key may be. */
  public static final int MAX_LENGTH = 100;

  private final Callers callers;

  ActingUser(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String told = request.getHeaderString(HEADER);
    if (told == null) {
      return;
    }
    if (told.isBlank() || told.length() > MAX_LENGTH) {
      String rule = "must be 1 to %d characters".formatted(MAX_LENGTH);
      throw refused(CommonProblem.BAD_PARAMETER, rule);
    }
    String person = told.strip();
    boolean another =
        callers
            .current()
            .filter(caller -> !caller.isService() && !caller.subject().equals(person))
            .isPresent();
    if (another) {
      throw refused(CommonProblem.FORBIDDEN, "must not name another than the token's person");
    }
    callers.actsFor(person);
  }

  private static ProblemException refused(CommonProblem problem, String rule) {
    return ProblemException.of(
        problem, "%s %s".formatted(HEADER, rule), FieldError.inHeader(HEADER, rule));
  }
}
