package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.classification.ClassificationException;
import io.vinnrate.customer.contribution.rest.ContributionProblem;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each thing that an analysis can't tell is over HTTP. */
@Provider
public class ClassificationProblemMapper implements ExceptionMapper<ClassificationException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ClassificationException exception) {
    ProblemType type =
        switch (exception) {
          case ClassificationException.NoContribution ignored -> CommonProblem.NOT_FOUND;
          case ClassificationException.MissingExchangeRate ignored ->
              ContributionProblem.MISSING_EXCHANGE_RATE;
        };
    return ProblemResponses.of(
        Problem.of(type, String.valueOf(exception.getMessage()), List.of()), uri);
  }
}
