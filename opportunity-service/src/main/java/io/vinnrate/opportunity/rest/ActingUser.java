package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.opportunity.Actor;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Takes note of the person that a request is made for, when its header names one. */
@Provider
public class ActingUser implements ContainerRequestFilter {

  /** The header: the key that the caller's system uses for its people. */
  static final String HEADER = "Acting-User";

  static final int MAX_LENGTH = 100;

  private final Actor actor;

  ActingUser(Actor actor) {
    this.actor = actor;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String name = request.getHeaderString(HEADER);
    if (name == null) {
      return;
    }
    if (name.isBlank() || name.length() > MAX_LENGTH) {
      throw ProblemException.of(
          CommonProblem.BAD_PARAMETER,
          HEADER + " must be 1 to 100 characters",
          FieldError.inHeader(HEADER, "must be 1 to 100 characters"));
    }
    actor.is(name.strip());
  }
}
