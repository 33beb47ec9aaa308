package io.vinnrate.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the headers of each answer of a service promise. */
public final class AnswerHeaders {

  private static final String UI = "/q/swagger-ui";
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private AnswerHeaders() {}

  /** Asks each operation of the running service for something that is not there, and what is. */
  public static void assertOfEachOperation() {
    Map<String, Map<String, Object>> paths =
        given().queryParam("format", "json").get("/q/openapi").jsonPath().getMap("paths");
    assertThat(paths).isNotEmpty();
    paths.forEach(
        (path, methods) ->
            methods.keySet().stream()
                .filter(method -> !method.equals("parameters"))
                .forEach(method -> assertOf(method.toUpperCase(Locale.ROOT), path)));
  }

  private static void assertOf(String method, String template) {
    String path = PARAMETER.matcher(template).replaceAll(UUID.randomUUID().toString());
    Response answer =
        given()
            .header("Origin", "https://elsewhere.example")
            .contentType(ContentType.TEXT)
            .request(method, path);
    assertThat(answer.headers().asList())
        .as("%s %s: %d", method, path, answer.statusCode())
        .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
        .filteredOn(name -> !name.equals("vary")) // may be told in parts
        .contains(
            "x-content-type-options",
            "content-security-policy",
            "referrer-policy",
            "cache-control",
            "ratelimit",
            "ratelimit-policy")
        .doesNotContain("server", "x-powered-by", "access-control-allow-origin")
        .doesNotHaveDuplicates();
    assertThat(answer.asString()).doesNotContain("\tat ", "Exception");
  }

  /** What only people who develop the service need is not there. */
  public static void assertNoUserInterface() {
    assertThat(given().get(UI).statusCode()).isEqualTo(404);
  }
}
