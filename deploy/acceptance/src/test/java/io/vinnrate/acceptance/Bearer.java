package io.vinnrate.acceptance;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import java.util.Map;

/**
 * Who bears a token.
 *
 * @param token the token
 */
record Bearer(String token) {

  /** The headers that say so. */
  Map<String, String> headers() {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** From now on each request of REST Assured is this bearer's. */
  void sendsAllRequests() {
    RestAssured.requestSpecification = new RequestSpecBuilder().addHeaders(headers()).build();
  }
}
