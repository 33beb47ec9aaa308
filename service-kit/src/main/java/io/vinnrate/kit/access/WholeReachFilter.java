package io.vinnrate.kit.access;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Keeps callers whose reach is limited from what all share. */
@Provider
@WholeReach
public class WholeReachFilter implements ContainerRequestFilter {

  private final Callers callers;

  WholeReachFilter(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!callers.reach().isAll()) {
      throw ProblemException.of(
          CommonProblem.OUT_OF_REACH,
          "What all share is changed by callers only whose token limits them to no owner, team or"
              + " territory");
    }
  }
}
