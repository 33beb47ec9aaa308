package io.vinnrate.customer.rest;

import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.register;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.CustomerApi.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.CustomerRepository;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerBadBodyTest {

  @Inject CustomerRepository customers;

  /** A body's fields after the name, the status that they get, and the place that it names. */
  static Stream<Arguments> badFields() {
    return Stream.of(
        arguments("'nmae': 1", 400, "#/nmae"),
        arguments("'id': '0199c0de-0000-7000-8000-000000000000'", 400, "#/id"),
        arguments("'profile': {'size': 3}", 400, "#/profile/size"),
        arguments("'owner': 7", 400, "#/owner"),
        arguments("'owner': true", 400, "#/owner"),
        arguments("'owner': ['x']", 400, "#/owner"),
        arguments("'owner': {}", 400, "#/owner"),
        arguments("'profile': 'big'", 400, "#/profile"),
        arguments("'profile': []", 400, "#/profile"),
        arguments("'profile': {'employees': '12'}", 400, "#/profile/employees"),
        arguments("'profile': {'employees': 1.5}", 400, "#/profile/employees"),
        arguments("'profile': {'employees': 99999999999}", 400, "#/profile/employees"),
        arguments("'profile': {'employees': true}", 400, "#/profile/employees"),
        arguments("'preferredChannel': 'fax'", 400, "#/preferredChannel"),
        arguments("'preferredChannel': 'EMAIL'", 400, "#/preferredChannel"),
        arguments("'preferredChannel': ''", 400, "#/preferredChannel"),
        arguments("'preferredChannel': 0", 400, "#/preferredChannel"),
        arguments("'behaviour': {'loyalty': 'High'}", 400, "#/behaviour/loyalty"),
        arguments("'needs': {'kind': 'cheap'}", 400, "#/needs/kind"),
        arguments("'profile': {'employees': -1}", 422, "#/profile/employees"),
        arguments("'profile': {'employees': 10000001}", 422, "#/profile/employees"),
        arguments("'profile': {'country': 'Norway'}", 422, "#/profile/country"),
        arguments("'profile': {'country': 'no'}", 422, "#/profile/country"),
        arguments("'profile': {'country': 'N1'}", 422, "#/profile/country"),
        arguments("'profile': {'industry': ''}", 422, "#/profile/industry"),
        arguments(
            "'profile': {'industry': '%s'}".formatted("x".repeat(101)), 422, "#/profile/industry"),
        arguments(
            "'profile': {'region': '%s'}".formatted("x".repeat(101)), 422, "#/profile/region"),
        arguments("'behaviour': {'purchasesPerYear': -1}", 422, "#/behaviour/purchasesPerYear"),
        arguments("'organizationNumber': '923/609'", 422, "#/organizationNumber"),
        arguments("'organizationNumber': ''", 422, "#/organizationNumber"),
        arguments(
            "'organizationNumber': '%s'".formatted("1".repeat(21)), 422, "#/organizationNumber"),
        arguments("'owner': ''", 422, "#/owner"),
        arguments("'owner': '%s'".formatted("x".repeat(101)), 422, "#/owner"),
        arguments("'owner': 'a\\u0000b'", 422, "#/owner"),
        arguments("'owner': 'a\\ud800'", 422, "#/owner"),
        arguments("'owner': '\\udc00\\ud800'", 422, "#/owner"),
        arguments("'profile': {'region': '\\u0000'}", 422, "#/profile/region"));
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void aBadFieldIsNamedAndNothingIsStored(String fields, int status, String pointer) {
    String body = "{\"name\": \"Bad\", " + fields.replace('\'', '"') + "}";
    isRefused(register(body), status, pointer);
    isRefused(upsert(newExternalId(), body), status, pointer);
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void aBadFieldInAPatchIsNamedAndNothingIsChanged(String fields, int status, String pointer) {
    String id = registered("{\"name\": \"Good\", \"owner\": \"kari\"}");
    String before = get(id).asString();
    isRefused(patch(id, "\"1\"", "{" + fields.replace('\'', '"') + "}"), status, pointer);
    assertThat(get(id).asString()).isEqualTo(before);
  }

  static Stream<Arguments> badNames() {
    return Stream.of(
        arguments("{}", 422),
        arguments("{'name': null}", 422),
        arguments("{'name': ''}", 422),
        arguments("{'name': ' \\t\\n'}", 422),
        arguments("{'name': '\\u2003\\u3000'}", 422),
        arguments("{'name': '%s'}".formatted("x".repeat(201)), 422),
        arguments("{'name': 'Nul\\u0000'}", 422),
        arguments("{'name': 12}", 400));
  }

  @ParameterizedTest
  @MethodSource("badNames")
  void aCustomerNeedsAName(String json, int status) {
    String body = json.replace('\'', '"');
    isRefused(register(body), status, "#/name");
    isRefused(upsert(newExternalId(), body), status, "#/name");
  }

  @ParameterizedTest
  @MethodSource("badNames")
  void aCustomerKeepsItsName(String json, int status) {
    if (!json.equals("{}")) {
      String id = registered("{\"name\": \"Kept\"}");
      isRefused(patch(id, "\"1\"", json.replace('\'', '"')), status, "#/name");
      get(id).then().header("ETag", "\"1\"").body("name", equalTo("Kept"));
    }
  }

  static Stream<Arguments> noObjects() {
    return Stream.of(
        arguments("{\"name\": "),
        arguments("{\"name\": \"a\"} {\"name\": \"b\"}"),
        arguments("{\"name\": \"a\", \"name\": \"b\"}"),
        arguments("{name: \"a\"}"),
        arguments("{\"name\": \"a\u0001\"}"),
        arguments("[]"),
        arguments("[{\"name\": \"a\"}]"),
        arguments("\"text\""),
        arguments("12"),
        arguments("[".repeat(5_000)));
  }

  @ParameterizedTest
  @MethodSource("noObjects")
  void whatIsNoJsonObjectIsRefused(String body) {
    String id = registered("{\"name\": \"Kept\"}");
    isMalformed(register(body));
    isMalformed(upsert(newExternalId(), body));
    isMalformed(patch(id, "\"1\"", body));
    get(id).then().header("ETag", "\"1\"").body("name", equalTo("Kept"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", " "})
  void aBodyIsNeeded(String nothing) {
    String id = registered("{\"name\": \"Kept\"}");
    isRefused(register(nothing), 422, "#");
    isRefused(upsert(newExternalId(), nothing), 422, "#");
    isRefused(patch(id, "\"1\"", nothing), 422, "#");
    get(id).then().header("ETag", "\"1\"");
  }

  @Test
  void severalBadValuesAreNamedAtOnce() {
    register("{\"name\": \" \", \"owner\": \"\", \"profile\": {\"country\": \"x\"}}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/validation-failed"))
        .body("errors.pointer", equalTo(List.of("#/name", "#/owner", "#/profile/country")));
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() {
    isProblem(register("{\"name\": \"%s\"}".formatted("x".repeat(300_000))), 413)
        .then()
        .body("type", equalTo("/problems/content-too-large"));
  }

  private void isMalformed(Response answer) {
    isProblem(answer, 400);
  }

  private void isRefused(Response answer, int status, String pointer) {
    isProblem(answer, status).then().body("errors.pointer", hasItem(pointer));
  }

  private Response isProblem(Response answer, int status) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));
    assertThat(answer.asString()).doesNotContain("io.vinnrate", "java.", "Exception", "jackson");
    assertThat(customers.count("name in ('Bad', 'a', 'b')")).isZero();
    return answer;
  }
}
