package io.vinnrate.scoring.registry.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rubrics and models as a company would send them. */
final class Rubrics {

  private Rubrics() {}

  static String newVersion() {
    return "ours-" + UUID.randomUUID();
  }

  /** One criterion for each factor, of the same name, with the answers no and yes. */
  static String criteria() {
    return Stream.of("need", "solution", "value", "access", "salesProcess")
        .map(factor -> criterion(factor, factor, answer("no", "0", "0"), answer("yes", "1", "4")))
        .collect(Collectors.joining(", "));
  }

  static String criterion(String key, String factor, String... answers) {
    return "{\"key\": \"%s\", \"factor\": \"%s\", \"text\": {\"en\": \"Is it?\", \"nb\": \"Er det?\"}, \"answers\": [%s]}"
        .formatted(key, factor, String.join(", ", answers));
  }

  static String answer(String key, String level, String hours) {
    return "{\"key\": \"%s\", \"text\": {\"en\": \"Yes\", \"nb\": \"Ja\"}, \"level\": %s, \"effortHours\": %s}"
        .formatted(key, level, hours);
  }

  static String body(String version, String criteria) {
    return "{\"version\": \"%s\", \"criteria\": [%s]}".formatted(version, criteria);
  }

  static ValidatableResponse add(String version, String criteria) {
    return post("/v1/rubrics", body(version, criteria));
  }

  static ValidatableResponse post(String path, String body) {
    return given().contentType(ContentType.JSON).body(body).post(path).then();
  }
}
