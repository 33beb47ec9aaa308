package io.vinnrate.acceptance;

import static io.restassured.RestAssured.config;
import static io.restassured.config.HeaderConfig.headerConfig;

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

  /** From now on each request of REST Assured is this bearer's that does not say another's. */
  void sendsAllRequests() {
    RestAssured.requestSpecification =
        new RequestSpecBuilder()
            .addHeaders(headers())
            .setConfig(
                config().headerConfig(headerConfig().overwriteHeadersWithName("Authorization")))
            .build();
  }
}
