package io.vinnrate.opportunity.reason.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class ClosureReasonResourceTest {

  private static final String GOOD =
      "{'key': 'price', 'outcomes': ['won', 'lost'], 'text': {'en': 'The price', 'nb': 'Prisen'}}";

  @Inject Replica replica;

  private String before = "";
  private String tag = "";

  @BeforeEach
  void asTheyAre() {
    Response found = get();
    before = found.asString();
    tag = found.header("ETag");
  }

  @AfterEach
  void asTheyWere() {
    put("*", before).then().statusCode(200);
  }

  @Test
  void theProductComesWithReasons() {
    get()
        .then()
        .statusCode(200)
        .body("reasons.key", hasItems("value", "price", "competitor", "noDecision", "duplicate"))
        .body("reasons.find { it.key == 'price' }.outcomes", equalTo(List.of("won", "lost")))
        .body("reasons.find { it.key == 'price' }.text.nb", equalTo("Prisen"));
  }

  @Test
  void aCompanyPutsItsOwnInTheirPlace() {
    Response put = put(tag, reasons(GOOD));
    put.then()
        .statusCode(200)
        .body("reasons.key", equalTo(List.of("price")))
        .body("reasons[0].outcomes", equalTo(List.of("won", "lost")))
        .body("reasons[0].text.en", equalTo("The price"));
    String next = put.header("ETag");
    put(next, reasons(GOOD)).then().statusCode(200).header("ETag", next);
    get().then().header("ETag", next).body("reasons.size()", equalTo(1));
    refused(put(tag, reasons(GOOD)), 412);
    refused(put(null, reasons(GOOD)), 428);
    put(next, reasons("")).then().statusCode(200).body("reasons.size()", equalTo(0));
  }

  @Test
  void whatHasEndedKeepsItsReason() {
    String id = created(replica.customer(), "");
    command(id, "closures", "\"1\"", "{\"outcome\": \"lost\", \"reasonKey\": \"noBudget\"}")
        .then()
        .statusCode(200);
    put(tag, reasons(GOOD)).then().statusCode(200);
    read(id).then().body("closure.reasonKey", equalTo("noBudget"));
    String other = created(replica.customer(), "");
    refused(
            command(
                other, "closures", "\"1\"", "{\"outcome\": \"lost\", \"reasonKey\": \"noBudget\"}"),
            422)
        .body("errors.pointer", equalTo(List.of("#/reasonKey")));
  }

  /** Reasons, the status that they get, and the place that is named. */
  static Stream<Arguments> badReasons() {
    return Stream.of(
        arguments("{}", 422, "#/reasons"),
        arguments("{'reasons': 'none'}", 400, "#/reasons"),
        arguments("{'reasons': [null]}", 422, "#/reasons/0"),
        arguments("{'reasons': [" + GOOD + "," + GOOD + "]}", 422, "#/reasons/1/key"),
        arguments(with("'key': 'price'", "'key': 'the price'"), 422, "#/reasons/0/key"),
        arguments(with("'key': 'price'", "'key': null"), 422, "#/reasons/0/key"),
        arguments(with("['won', 'lost']", "[]"), 422, "#/reasons/0/outcomes"),
        arguments(with("['won', 'lost']", "['won', 'won']"), 422, "#/reasons/0/outcomes"),
        arguments(with("['won', 'lost']", "['open']"), 400, "#/reasons/0/outcomes/0"),
        arguments(with("'The price'", "' '"), 422, "#/reasons/0/text/en"),
        arguments(with(", 'nb': 'Prisen'", ""), 422, "#/reasons/0/text/nb"),
        arguments(with("'Prisen'", "'" + "x".repeat(501) + "'"), 422, "#/reasons/0/text/nb"),
        arguments(with("'Prisen'", "'Prisen', 'sv': 'Priset'"), 400, "#/reasons/0/text/sv"));
  }

  private static String with(String good, String bad) {
    return "{'reasons': [" + GOOD.replace(good, bad) + "]}";
  }

  @ParameterizedTest
  @MethodSource("badReasons")
  void badReasonsAreRefusedByName(String body, int status, String pointer) {
    refused(put(tag, body.replace('\'', '"')), status)
        .body("errors.pointer", equalTo(List.of(pointer)));
    get().then().header("ETag", tag);
  }

  private static String reasons(String reasons) {
    return "{\"reasons\": [%s]}".formatted(reasons.replace('\'', '"'));
  }

  private static Response get() {
    return given().get("/v1/closure-reasons");
  }

  private static Response put(@Nullable String ifMatch, String body) {
    var request = given().contentType(ContentType.JSON).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/v1/closure-reasons");
  }
}
