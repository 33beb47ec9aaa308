package io.vinnrate.kit.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.BadToken;
import io.vinnrate.local.issuer.Claims;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class TokenTest {

  private static final String NOTES = "/v1/notes";
  private static final Claims READER = Claims.person("anna", "notes.read");

  @Test
  void aTokenWithTheRoleIsLetIn() {
    read(Tokens.of(READER)).then().statusCode(200);
    read(Tokens.of(Claims.service("crm", "notes.read"))).then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void aBadTokenIsRefused(BadToken kind) {
    problem(read(Tokens.bad(kind, READER)), 401, "unauthorized")
        .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
        .body("detail", not(containsString("kid")));
  }

  @Test
  void aTokenThatWasVerifiedIsTakenAgainUntilItExpires() {
    String token = Tokens.of(READER.withTimes(null, null, Instant.now().plusSeconds(3)));
    read(token).then().statusCode(200);
    read(token).then().statusCode(200);
    // Sooner than it would be forgotten.
    await().atMost(Duration.ofSeconds(8)).until(() -> read(token).statusCode() == 401);
  }

  @Test
  void oneThatDiffersFromAVerifiedOneByACharacterIsRefused() {
    String token = Tokens.of(READER);
    read(token).then().statusCode(200);
    int middle = token.length() - 50;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    String forged = token.substring(0, middle) + other + token.substring(middle + 1);
    problem(read(forged), 401, "unauthorized");
    read(token).then().statusCode(200);
  }

  @Test
  void withoutATokenNobodyIsLetIn() {
    problem(given().header("Authorization", "").get(NOTES), 401, "unauthorized")
        .header("WWW-Authenticate", equalTo("Bearer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "bearer x y", "Negotiate abc"})
  void otherCredentialsAreNone(String authorization) {
    problem(given().header("Authorization", authorization).get(NOTES), 401, "unauthorized");
  }

  @Test
  void aTokenWithoutTheRoleIsNotEnough() {
    problem(post(Tokens.of(READER), "{\"text\": \"x\"}"), 403, "forbidden");
    problem(read(Tokens.of(Claims.person("anna"))), 403, "forbidden");
  }

  @Test
  void whoMayNotIsToldSoBeforeTheBodyIsRead() {
    problem(post(Tokens.of(READER), "no JSON"), 403, "forbidden");
    problem(
        given().header("Authorization", "").contentType(ContentType.JSON).body("{").post(NOTES),
        401,
        "unauthorized");
  }

  @Test
  void problemPagesAreOpen() {
    given()
        .header("Authorization", "Bearer nonsense")
        .get("/problems/forbidden")
        .then()
        .statusCode(200);
  }

  @Test
  void figuresAreForOpsAlone() {
    given().header("Authorization", "").get("/q/metrics").then().statusCode(401);
    given().header("Authorization", bearer(READER)).get("/q/metrics").then().statusCode(403);
    given()
        .header("Authorization", bearer(Claims.service("prometheus", "ops")))
        .get("/q/metrics")
        .then()
        .statusCode(200);
  }

  @Test
  void aPersonActsForNobodyElse() {
    Claims writer = Claims.person("anna", "notes.write");
    problem(actingFor("berit", writer), 403, "forbidden")
        .body("errors[0].header", equalTo("Acting-User"));
    actingFor("anna", writer).then().statusCode(201);
    actingFor("berit", Claims.service("crm", "notes.write")).then().statusCode(201);
    problem(actingFor("x".repeat(101), writer), 400, "bad-parameter");
  }

  private static Response actingFor(String person, Claims claims) {
    String text = "for %s, %s".formatted(person, UUID.randomUUID());
    return given()
        .header("Authorization", bearer(claims))
        .header("Acting-User", person)
        .contentType(ContentType.JSON)
        .body(Map.of("text", text))
        .post(NOTES);
  }

  private static Response read(String token) {
    return given().header("Authorization", "Bearer " + token).get(NOTES);
  }

  private static Response post(String token, String body) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON)
        .body(body)
        .post(NOTES);
  }

  private static String bearer(Claims claims) {
    return "Bearer " + Tokens.of(claims);
  }

  private static ValidatableResponse problem(Response response, int status, String slug) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug));
  }
}
