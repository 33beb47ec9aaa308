package io.vinnrate.customer.contribution.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.contribution.rest.ContributionApi.get;
import static io.vinnrate.customer.contribution.rest.ContributionApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.customer.CustomerApi;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class BulkContributionTest {

  private static final BulkApi BULK = new BulkApi("/v1/contributions");

  private final String externalId = newExternalId();
  private String id;

  @BeforeEach
  void register() {
    id = registered("{\"name\": \"Bulk\", \"externalId\": \"%s\"}".formatted(externalId));
  }

  @Test
  void linesSeeTheLinesBeforeThem() throws IOException {
    List<JsonNode> answers =
        BULK.post(
            line("2020", 1)
                + line("2020", 1)
                + line("2020", 2)
                + line("2020-Q1", 1)
                + line("2021-Q1", 1)
                + line("2021-Q2", 1)
                + byId("2020", 3)
                + byId("2020", 3));
    assertThat(answers)
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"line\":1,\"status\":\"created\"}",
            "{\"line\":2,\"status\":\"unchanged\"}",
            "{\"line\":3,\"status\":\"changed\"}",
            "{\"line\":4,\"problem\":{\"type\":\"/problems/contribution-counts-twice\","
                + "\"title\":\"The contribution would count twice\",\"status\":409,"
                + "\"detail\":\"2020-Q1 would count twice: there are contributions of 2020\","
                + "\"errors\":[{\"pointer\":\"#/period\","
                + "\"detail\":\"shares days with a period that is recorded\"}]}}",
            "{\"line\":5,\"status\":\"created\"}",
            "{\"line\":6,\"status\":\"created\"}",
            "{\"line\":7,\"status\":\"changed\"}",
            "{\"line\":8,\"status\":\"unchanged\"}");
    get(id, "2020").then().body("contribution", equalTo(3)).header("ETag", "\"2\"");
  }

  @Test
  void aLineThatChangesNothingMakesNoVersion() throws IOException {
    BULK.post(line("2020", 1));
    assertThat(BULK.post(line("2020", 1)).getFirst().path("status").asText())
        .isEqualTo("unchanged");
    CustomerApi.get(id).then().header("ETag", "\"2\"");
    assertThat(BULK.post(line("2020", 2)).getFirst().path("status").asText()).isEqualTo("changed");
    CustomerApi.get(id).then().header("ETag", "\"3\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "externalId":"@","period":"2026-13"                 | validation-failed     | #/period
          "externalId":"@","period":"2026-Q5"                 | validation-failed     | #/period
          "externalId":"@","period":"2999"                    | validation-failed     | #/period
          "externalId":"@"                                    | validation-failed     | #/period
          "externalId":"@","period":2020                      | malformed-json        | #/period
          "externalId":"@","customerId":"%","period":"2020"   | validation-failed     | #
          "period":"2020"                                     | validation-failed     | #
          "externalId":"unknown","period":"2020"              | validation-failed     | #/externalId
          "externalId":"","period":"2020"                     | validation-failed     | #/externalId
          "customerId":"0198f1d4-6f0a-7c2e-9b1d-3a5c7e9f1b2d","period":"2020" | validation-failed | #/customerId
          "customerId":"4711","period":"2020"                 | malformed-json        | #/customerId
          "externalId":"@","period":"2020","currency":"XAG"   | missing-exchange-rate | #/currency
          "externalId":"@","period":"2020","currency":"Euro"  | validation-failed     | #/currency
          "externalId":"@","period":"2020","revenue":-1       | validation-failed     | #/revenue
          "externalId":"@","period":"2020","contribution":1e99 | validation-failed    | #/contribution
          "externalId":"@","period":"2020","wish":1           | malformed-json        | #/wish
          """)
  void aLineThatIsWrongGetsItsProblem(String fields, String slug, String pointer)
      throws IOException {
    String given = fields.replace("@", externalId).replace("%", id);
    for (String missing : List.of("revenue", "contribution")) {
      given += given.contains('"' + missing + '"') ? "" : ",\"%s\":1".formatted(missing);
    }
    given += given.contains("\"currency\"") ? "" : ",\"currency\":\"NOK\"";
    List<JsonNode> answers =
        BULK.post(UUID.randomUUID().toString(), "{%s}\n".formatted(given) + line("2020", 5));
    assertThat(answers.getFirst().at("/problem/type").asText()).isEqualTo("/problems/" + slug);
    assertThat(answers.getFirst().at("/problem/errors/0/pointer").asText()).isEqualTo(pointer);
    assertThat(answers.get(1).path("status").asText()).isEqualTo("created");
    CustomerApi.get(id).then().header("ETag", "\"2\"");
  }

  @Test
  void aLineIsConvertedByTheRatesThatThereAre() throws IOException {
    ContributionApi.putRates("2019-12-31", "\"XAU\": 30000").then().statusCode(201);
    String gold = line("2020", 2).replace("NOK", "XAU");
    assertThat(BULK.post(gold + line("2018", 1).replace("NOK", "XAU")))
        .extracting(it -> it.path("status").asText() + it.at("/problem/status").asText())
        .containsExactly("created", "422");
  }

  @Test
  void aKeyMakesItSafeToSendAgainAlsoWhenTheDataHasChangedSince() throws IOException {
    String key = UUID.randomUUID().toString();
    String body = line("2020", 1) + line("2020-13", 1) + line("2021", 2);
    List<JsonNode> first = BULK.post(key, body);
    put(id, "2020", 9, "NOK").then().statusCode(200).header("ETag", "\"3\"");
    assertThat(BULK.post(key, body)).isEqualTo(first);
    get(id, "2020").then().body("contribution", equalTo(9)).header("ETag", "\"3\"");
    assertThat(
            BULK.post(key, line("2020", 1) + line("2020", 1) + line("2021", 2) + line("2022", 1)))
        .extracting(it -> it.path("status").asText() + it.at("/problem/type").asText())
        .containsExactly("created", "/problems/idempotency-key-reused", "created", "created");
  }

  @Test
  void onlyLinesAreTakenAndAnswered() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/v1/contributions")
        .then()
        .statusCode(415);
    BULK.request("two words", "{}")
        .then()
        .statusCode(400)
        .body("errors.header", contains("Idempotency-Key"));
    BULK.request(null, "\n").then().statusCode(422).body("errors.pointer", contains("#"));
    given().get("/v1/contributions").then().statusCode(405);
  }

  private String line(String period, int contribution) {
    return "{\"externalId\":\"%s\",%s".formatted(externalId, rest(period, contribution));
  }

  private String byId(String period, int contribution) {
    return "{\"customerId\":\"%s\",%s".formatted(id, rest(period, contribution));
  }

  private static String rest(String period, int contribution) {
    return "\"period\":\"%s\",\"revenue\":10,\"contribution\":%d,\"currency\":\"NOK\"}\n"
        .formatted(period, contribution);
  }
}
