package io.vinnrate.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Gives each request of a test a token with all roles, unless it says itself who it is by an {@code
 * Authorization} header; an empty one is taken away.
 */
public class BearerToken implements QuarkusTestBeforeEachCallback, Filter {

  private static final String HEADER = "Authorization";

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(this);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification response,
      FilterContext chain) {
    if (!request.getHeaders().hasHeaderWithName(HEADER)) {
      request.header(HEADER, Default.VALUE);
    } else if (request.getHeaders().getValue(HEADER).isEmpty()) {
      request.removeHeader(HEADER);
    }
    return chain.next(request, response);
  }

  private static final class Default {
    private static final String VALUE = Tokens.header();
  }
}
