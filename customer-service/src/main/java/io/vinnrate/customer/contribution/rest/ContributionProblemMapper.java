package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.ContributionException;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of the domain is over HTTP. */
@Provider
public class ContributionProblemMapper implements ExceptionMapper<ContributionException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ContributionException exception) {
    return ProblemResponses.of(
        problem(exception, FieldError.inParameter("period", periodFlaw(exception))), uri);
  }

  /** The same of a line of a bulk, whose period is in the body. */
  static Problem ofLine(ContributionException exception) {
    return problem(exception, FieldError.at("#/period", periodFlaw(exception)));
  }

  private static String periodFlaw(ContributionException exception) {
    return exception instanceof ContributionException.NotBegun
        ? "has not begun"
        : "shares days with a period that is recorded";
  }

  private static Problem problem(ContributionException exception, FieldError period) {
    return switch (exception) {
      case ContributionException.NotFound e -> problem(CommonProblem.NOT_FOUND, e);
      case ContributionException.NoRates e -> problem(CommonProblem.NOT_FOUND, e);
      case ContributionException.UnknownCustomer e ->
          problem(
              CommonProblem.VALIDATION_FAILED,
              e,
              FieldError.at(
                  e.isByExternalId() ? "#/externalId" : "#/customerId",
                  "must be a customer that exists"));
      case ContributionException.NotBegun e -> problem(CommonProblem.VALIDATION_FAILED, e, period);
      case ContributionException.CountsTwice e ->
          problem(ContributionProblem.CONTRIBUTION_COUNTS_TWICE, e, period);
      case ContributionException.MissingRate e ->
          problem(
              ContributionProblem.MISSING_EXCHANGE_RATE,
              e,
              FieldError.at(
                  "#/currency", "has no exchange rate on or before the period's last day"));
      case ContributionException.OwnCurrency e ->
          problem(
              CommonProblem.VALIDATION_FAILED,
              e,
              FieldError.at("#/rates/" + e.currency(), "is the company's own currency"));
      case ContributionException.RateNeeded e ->
          problem(ContributionProblem.EXCHANGE_RATE_NEEDED, e);
    };
  }

  private static Problem problem(
      ProblemType type, ContributionException exception, FieldError... errors) {
    return Problem.of(type, String.valueOf(exception.getMessage()), List.of(errors));
  }
}
