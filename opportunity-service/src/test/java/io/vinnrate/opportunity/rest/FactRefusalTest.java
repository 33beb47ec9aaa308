package io.vinnrate.opportunity.rest;

import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.unchanged;
import static io.vinnrate.opportunity.testing.FactCalls.listStakeholders;
import static io.vinnrate.opportunity.testing.FactCalls.putNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.readNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.readStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.removeNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.removeStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.stakeholder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class FactRefusalTest {

  private static final String UNKNOWN = "0199c0de-0000-7000-8000-000000000000";
  private static final String STEP = "{\"what\": \"Call\"}";

  @Inject Replica replica;

  private final UUID person = UUID.randomUUID();
  private String id = "";

  @BeforeEach
  void anOpportunity() {
    id = created(replica.customer(), "");
  }

  /**
   * A field that takes the place of a good one, the status that it gets, and the place it names.
   */
  static Stream<Arguments> badStakeholders() {
    return Stream.of(
        arguments("'colour': 'red'", 400, "#/colour"),
        arguments("'id': '" + UNKNOWN + "'", 400, "#/id"),
        arguments("'name': null", 422, "#/name"),
        arguments("'name': ' '", 422, "#/name"),
        arguments("'name': 7", 400, "#/name"),
        arguments("'name': 'a\\u0000b'", 422, "#/name"),
        arguments("'name': '%s'".formatted("x".repeat(201)), 422, "#/name"),
        arguments("'title': ''", 422, "#/title"),
        arguments("'title': '%s'".formatted("x".repeat(201)), 422, "#/title"),
        arguments("'role': null", 422, "#/role"),
        arguments("'role': 'DECISION_MAKER'", 400, "#/role"),
        arguments("'otherRoles': ['boss']", 400, "#/otherRoles/0"),
        arguments("'otherRoles': [null]", 422, "#/otherRoles/0"),
        arguments("'otherRoles': ['evaluator', 'evaluator']", 422, "#/otherRoles"),
        arguments("'otherRoles': ['decisionMaker', 'sponsor']", 422, "#/otherRoles/1"),
        arguments("'influence': 'huge'", 400, "#/influence"),
        arguments("'stance': null", 422, "#/stance"),
        arguments("'stance': 'angry'", 400, "#/stance"),
        arguments("'met': null", 422, "#/met"),
        arguments("'met': 'yes'", 400, "#/met"),
        arguments("'lastContactAt': '2026-02-18'", 400, "#/lastContactAt"),
        arguments("'lastContactAt': '2998-01-01T00:00:00Z'", 422, "#/lastContactAt"),
        arguments("'lastContactAt': '-9999-01-01T00:00:00Z'", 422, "#/lastContactAt"));
  }

  @ParameterizedTest
  @MethodSource("badStakeholders")
  void aBadStakeholderIsRefusedByName(String field, int status, String pointer) {
    refused(putStakeholder(id, person, "\"1\"", replaced(field)), status)
        .body("errors.pointer", equalTo(List.of(pointer)));
    refused(readStakeholder(id, person), 404);
    unchanged(id, 1);
  }

  /** A good body with one field replaced. */
  private static String replaced(String field) {
    String json = field.replace('\'', '"');
    String name = json.substring(0, json.indexOf(':')).strip();
    String fields =
        Stream.of(
                "\"name\": \"Solveig Havnes\"",
                "\"role\": \"sponsor\"",
                "\"stance\": \"neutral\"",
                "\"met\": true")
            .filter(it -> !it.startsWith(name + ":"))
            .reduce(json, (all, next) -> all + ", " + next);
    return "{" + fields + "}";
  }

  static Stream<Arguments> badSteps() {
    return Stream.of(
        arguments("{}", 422, "#/what"),
        arguments("{'what': ' '}", 422, "#/what"),
        arguments("{'what': 7}", 400, "#/what"),
        arguments("{'what': '%s'}".formatted("x".repeat(501)), 422, "#/what"),
        arguments("{'what': 'Call', 'who': 'x'}", 400, "#/who"),
        arguments("{'what': 'Call', 'at': '2998-03-05'}", 400, "#/at"),
        arguments("{'what': 'Call', 'at': '2026-01-01T00:00:00Z'}", 422, "#/at"),
        arguments("{'what': 'Call', 'at': '+12026-01-01T00:00:00Z'}", 422, "#/at"));
  }

  @ParameterizedTest
  @MethodSource("badSteps")
  void aBadStepIsRefusedByName(String body, int status, String pointer) {
    refused(putNextStep(id, "\"1\"", body.replace('\'', '"')), status)
        .body("errors.pointer", equalTo(List.of(pointer)));
    refused(readNextStep(id), 404);
    unchanged(id, 1);
  }

  @Test
  void whatIsNoJsonIsRefused() {
    for (String body : new String[] {"", "null"}) {
      refused(putStakeholder(id, person, "\"1\"", body), 422);
      refused(putNextStep(id, "\"1\"", body), 422);
    }
    for (String body : new String[] {"{", "[]"}) {
      refused(putStakeholder(id, person, "\"1\"", body), 400);
      refused(putNextStep(id, "\"1\"", body), 400);
    }
    unchanged(id, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {UNKNOWN, "no-uuid"})
  void whatIsNotThereIsNotFound(String unknown) {
    refused(listStakeholders(unknown), 404);
    refused(readStakeholder(unknown, person), 404);
    refused(readStakeholder(id, unknown), 404);
    refused(removeStakeholder(id, unknown, "\"1\""), 404);
    refused(removeStakeholder(id, unknown, null), 404);
    refused(readNextStep(unknown), 404);
    refused(readNextStep(id), 404);
    for (String tag : new String[] {null, "\"1\""}) {
      refused(putStakeholder(unknown, person, tag, stakeholder("")), 404);
      refused(removeStakeholder(unknown, person, tag), 404);
      refused(putNextStep(unknown, tag, STEP), 404);
      refused(removeNextStep(unknown, tag), 404);
      refused(removeNextStep(id, tag), 404);
    }
    refused(putStakeholder(id, "no-uuid", "\"1\"", stakeholder("")), 404);
    unchanged(id, 1);
  }

  @Test
  void aChangeNeedsTheCurrentVersion() {
    putStakeholder(id, person, "\"1\"", stakeholder("")).then().statusCode(201);
    putNextStep(id, "\"2\"", STEP).then().statusCode(201);
    for (String tag : new String[] {null, "\"2\"", "W/\"3\"", "\"x\""}) {
      int status = tag == null ? 428 : 412;
      refused(putStakeholder(id, person, tag, stakeholder("\"title\": \"CEO\"")), status);
      refused(removeStakeholder(id, person, tag), status);
      refused(putNextStep(id, tag, "{\"what\": \"Meet\"}"), status);
      refused(removeNextStep(id, tag), status);
    }
    refused(putStakeholder(id, person, "3", stakeholder("")), 400)
        .body("errors.header", hasItem("If-Match"));
    unchanged(id, 3);
    putStakeholder(id, person, "*", stakeholder("\"title\": \"CEO\""))
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"");
  }

  @Test
  void aHundredRolesAreEnough() {
    String threefold = stakeholder("\"otherRoles\": [\"sponsor\", \"evaluator\"]");
    for (int i = 0; i < 33; i++) {
      putStakeholder(id, UUID.randomUUID(), "*", threefold).then().statusCode(201);
    }
    refused(putStakeholder(id, person, "\"34\"", threefold), 409)
        .body("type", equalTo("/problems/buying-centre-full"));
    putStakeholder(id, person, "\"34\"", stakeholder("")).then().statusCode(201);
    listStakeholders(id).then().header("ETag", "\"35\"").body("items.size()", equalTo(34));
  }
}
