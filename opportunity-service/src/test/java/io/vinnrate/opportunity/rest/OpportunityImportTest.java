package io.vinnrate.opportunity.rest;

import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.Calls;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class OpportunityImportTest {

  private static final BulkApi BULK = new BulkApi("/v1/opportunities/imports");
  private static final EventTopic OPPORTUNITIES = new EventTopic("vinnrate.topics.opportunities");
  private static final String LOST =
      """
      "stage": "closing", "createdAt": "2024-02-01T09:00:00Z",
      "assessment": {"factors": {"need": 0.5}, "answers": {"budget": "possible"}},
      "assessedAt": "2024-03-01T09:00:00Z", "outcome": "lost", "reason": "Price", "competitor": "Polar Systems",
      "closedAt": "2024-04-01T09:00:00Z"
      """;

  @Inject AgroalDataSource database;
  @Inject Replica replica;
  @Inject Rubrics rubrics;

  private final String externalId = "import-" + UUID.randomUUID();
  private UUID customer = UUID.randomUUID();

  @BeforeEach
  void aCustomerAndARubric() {
    customer = replica.customer();
    rubrics.activateDefault();
  }

  @Test
  void aClosedOneIsStoredAsItLivedAndToldOnce() throws Exception {
    JsonNode created = BULK.post(line(externalId, LOST)).getFirst();
    assertThat(created.path("status").asText()).isEqualTo("created");
    String id = created.path("id").asText();
    read(id)
        .then()
        .header("ETag", "\"3\"")
        .body("externalId", equalTo(externalId))
        .body("status", equalTo("lost"))
        .body("stage", equalTo("closing"))
        .body("createdAt", equalTo("2024-02-01T09:00:00Z"))
        .body("assessment.assessedAt", equalTo("2024-03-01T09:00:00Z"))
        .body("changedAt", equalTo("2024-04-01T09:00:00Z"))
        .body("closure.reason", equalTo("Price"))
        .body("closure.competitor", equalTo("Polar Systems"))
        .body("closure.closedAt", equalTo("2024-04-01T09:00:00Z"))
        .body("closure.assessment.answers.budget", equalTo("possible"))
        .body("closure.assessment.assessedAt", equalTo("2024-03-01T09:00:00Z"));
    assertThat(history(id))
        .isEqualTo("1 created 2024-02-01, 2 assessed 2024-03-01, 3 lost 2024-04-01");
    assertThat(BULK.post(line(externalId, LOST)).getFirst().toString())
        .isEqualTo("{\"line\":1,\"id\":\"%s\",\"status\":\"unchanged\"}".formatted(id));
    assertThat(OPPORTUNITIES.recordsOf(id, 1))
        .extracting(it -> EventTopic.headers(it).get("ce_type"))
        .containsExactly("io.vinnrate.opportunity.lost.v1");
    read(id).then().header("ETag", "\"3\"");
  }

  @Test
  void aLineDoesWhatAPutByExternalIdDoes() throws Exception {
    String answers = "\"assessment\": {\"answers\": {\"budget\": \"possible\"}}";
    String id = upsert(externalId, Calls.body(customer, answers)).path("id");
    assertThat(statuses(line(externalId, ""), line(externalId, answers)))
        .containsExactly("unchanged", "unchanged");
    assertThat(statuses(line(externalId, "\"owner\": \"ingrid\", \"stage\": \"closing\"")))
        .containsExactly("changed");
    read(id)
        .then()
        .header("ETag", "\"2\"")
        .body("owner", equalTo("ingrid"))
        .body("stage", equalTo("closing"))
        .body("assessment.answers.budget", equalTo("possible"))
        .body("$", not(hasKey("closure")));
  }

  @Test
  void linesSeeTheLinesBeforeThem() throws Exception {
    List<JsonNode> answers =
        BULK.post(
            line(externalId, "")
                + line(externalId, "\"owner\": \"kari\"")
                + line(externalId, LOST)
                + line(externalId, LOST)
                + line(externalId, "\"owner\": \"ingrid\""));
    assertThat(answers)
        .extracting(it -> it.path("status").asText())
        .containsExactly("created", "changed", "changed", "unchanged", "");
    assertThat(answers.getLast().at("/problem/type").asText())
        .isEqualTo("/problems/opportunity-closed");
  }

  @Test
  void aLineThatIsWrongGetsItsProblemAndTheOthersGoOn() throws Exception {
    UUID deleted = replica.deletedCustomer();
    List<JsonNode> answers =
        BULK.post(
            "{\"customerId\": \"%s\"}\n".formatted(customer)
                + "{\n"
                + line(
                    externalId + "-1",
                    "\"createdAt\": \"2024-02-01T09:00:00Z\", \"outcome\": \"won\", \"closedAt\":"
                        + " \"2024-01-01T09:00:00Z\"")
                + line(externalId + "-2", "\"outcome\": \"won\"")
                + line(externalId + "-3", "\"closedAt\": \"2999-01-01T09:00:00Z\"")
                + line(externalId + "-4", "\"assessment\": {\"answers\": {\"weather\": \"fine\"}}")
                + line(externalId + "-5", "\"assessedAt\": \"2024-01-01T09:00:00Z\"")
                + line(externalId + "-6", "\"colour\": \"red\"")
                + line(externalId + "-8", "\"stage\": \"wishing\"")
                + line(
                    externalId + "-9",
                    "\"outcome\": \"won\", \"reasonKey\": \"weather\", \"closedAt\":"
                        + " \"2024-01-01T09:00:00Z\"")
                + line(externalId + "-7", "").replace(customer.toString(), deleted.toString())
                + line(externalId, LOST)
                + line(externalId, LOST.replace("Price", "Timing")));
    assertThat(answers)
        .extracting(it -> it.at("/problem/status").asInt())
        .containsExactly(422, 400, 422, 422, 422, 422, 422, 400, 422, 422, 422, 0, 409);
    assertThat(answers)
        .extracting(it -> it.at("/problem/errors/0/pointer").asText())
        .containsExactly(
            "#/amount",
            "#",
            "#/closedAt",
            "#/closedAt",
            "#/closedAt",
            "#/assessment/answers/weather",
            "#/assessedAt",
            "#/colour",
            "#/stage",
            "#/reasonKey",
            "#/customerId",
            "",
            "");
    assertThat(answers.getLast().at("/problem/type").asText())
        .isEqualTo("/problems/opportunity-closed");
    assertThat(
            value(
                "SELECT count(*) FROM opportunity WHERE external_id LIKE '%s%%'"
                    .formatted(externalId)))
        .isEqualTo("1");
  }

  @Test
  void theHistorySaysWhoHasImported() throws Exception {
    String id = BULK.postAs("ingrid", line(externalId, LOST)).getFirst().path("id").asText();
    assertThat(
            value(
                "SELECT string_agg(actor || ' ' || reason, ', ' ORDER BY version) FROM opportunity_history WHERE opportunity_id = '%s'"
                    .formatted(id)))
        .isEqualTo("ingrid synchronised, ingrid synchronised, ingrid Price");
  }

  @Test
  void theSameKeyGivesTheSameAnswersAndHasNoEffect() throws Exception {
    String key = UUID.randomUUID().toString();
    List<JsonNode> first = BULK.post(key, line(externalId, ""));
    String id = first.getFirst().path("id").asText();
    patch(id, "*", "{\"title\": \"Since\"}").then().statusCode(200);
    assertThat(BULK.post(key, line(externalId, ""))).isEqualTo(first);
    read(id).then().body("title", equalTo("Since"));
  }

  @Test
  void manyAtOnceMakeEachOnceAndTellOfItOnce() throws Exception {
    int count = 1_200;
    IntFunction<String> up = number -> many(number);
    IntFunction<String> down = number -> many(count + 1 - number);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<List<String>>> answers =
          threads.invokeAll(
              List.of(
                  () -> BULK.stream(null, up, count, count),
                  () -> BULK.stream(null, down, count, count),
                  () -> BULK.stream(null, up, count, count)));
      List<String> all = new ArrayList<>();
      for (Future<List<String>> of : answers) {
        assertThat(of.get()).hasSize(count).noneMatch(answer -> answer.contains("problem"));
        all.addAll(of.get());
      }
      assertThat(all.stream().filter(answer -> answer.contains("created"))).hasSize(count);
    }
    assertThat(
            value(
                "SELECT count(*) || ' ' || sum(version) FROM opportunity WHERE external_id LIKE '%s-%%'"
                    .formatted(externalId)))
        .isEqualTo("1200 3600");
    value(
        "WITH gone AS (DELETE FROM opportunity WHERE external_id LIKE '%s-%%' RETURNING 1) SELECT count(*) FROM gone"
            .formatted(externalId));
  }

  private String many(int number) {
    return line(externalId + "-" + number, LOST).strip();
  }

  private List<String> statuses(String... lines) throws IOException {
    return BULK.post(String.join("", lines)).stream()
        .map(it -> it.path("status").asText())
        .toList();
  }

  /** A line with more fields before its end. */
  private String line(String id, String more) {
    String fields = "\"externalId\": \"%s\"%s".formatted(id, more.isEmpty() ? "" : ", " + more);
    return Calls.body(customer, fields).replace("\n", " ") + "\n";
  }

  private String history(String id) throws SQLException {
    return value(
        """
        SELECT string_agg(version || ' ' || kind || ' ' || to_char(at, 'YYYY-MM-DD'), ', ' ORDER BY version)
        FROM opportunity_history WHERE opportunity_id = '%s'
        """
            .formatted(id));
  }

  private String value(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
