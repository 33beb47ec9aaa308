package io.vinnrate.customer.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.customer.CustomerApi;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerImportTest {

  private static final BulkApi BULK = new BulkApi("/v1/customers/imports");

  @Inject AgroalDataSource database;

  private final String externalId = newExternalId();

  @Test
  void aLineDoesWhatAPutByExternalIdDoes() throws IOException {
    String whole =
        """
        {"externalId":"%s","name":" Whole ","profile":{"country":"NO","employees":3},"owner":"ingrid",\
        "preferredChannel":"telephone","needs":{"kind":"standard"},"behaviour":{"growth":"rising"}}
        """
            .formatted(externalId);
    JsonNode created = BULK.post(whole).getFirst();
    assertThat(created.path("status").asText()).isEqualTo("created");
    String id = created.path("id").asText();
    get(id)
        .then()
        .header("ETag", "\"1\"")
        .body("name", equalTo("Whole"))
        .body("profile.employees", equalTo(3));
    upsert(externalId, whole).then().statusCode(200).header("ETag", "\"1\"");
    assertThat(BULK.post(whole).getFirst().toString())
        .isEqualTo("{\"line\":1,\"id\":\"%s\",\"status\":\"unchanged\"}".formatted(id));
    assertThat(BULK.post(line(externalId, "Less")).getFirst().toString())
        .isEqualTo("{\"line\":1,\"id\":\"%s\",\"status\":\"changed\"}".formatted(id));
    get(id).then().header("ETag", "\"2\"").body("profile.size()", equalTo(0));
  }

  @Test
  void linesSeeTheLinesBeforeThem() throws IOException {
    List<JsonNode> answers =
        BULK.post(
            line(externalId, "One")
                + line(externalId, "One")
                + line(externalId, "Two")
                + line(externalId, "Three"));
    assertThat(answers)
        .extracting(it -> it.path("status").asText())
        .containsExactly("created", "unchanged", "changed", "changed");
    assertThat(answers).extracting(it -> it.path("id").asText()).containsOnly(id(answers, 0));
    get(id(answers, 0)).then().header("ETag", "\"3\"").body("name", equalTo("Three"));
  }

  @Test
  void aLineThatIsWrongGetsItsProblemAndTheOthersGoOn() throws IOException {
    List<JsonNode> answers =
        BULK.post(
            "{\"name\":\"No external id\"}\n"
                + "{\"externalId\":\"x\"}\n"
                + "{\"externalId\":\"\",\"name\":\"x\"}\n"
                + "{\n"
                + "{\"externalId\":\"x\",\"name\":\"x\",\"profile\":{\"country\":\"no\"}}\n"
                + line(externalId, "Right"));
    assertThat(answers)
        .extracting(it -> it.at("/problem/errors/0/pointer").asText())
        .containsExactly("#/externalId", "#/name", "#/externalId", "#", "#/profile/country", "");
    assertThat(answers)
        .extracting(it -> it.at("/problem/status").asInt())
        .containsExactly(422, 422, 422, 400, 422, 0);
    given().get("/v1/customers/by-external-id/x").then().statusCode(404);
  }

  @Test
  void theSameKeyGivesTheSameAnswersAndHasNoEffect() throws IOException {
    String key = UUID.randomUUID().toString();
    String body = line(externalId, "First") + "{}\n";
    List<JsonNode> first = BULK.post(key, body);
    CustomerApi.patch(id(first, 0), "*", "{\"name\": \"Since\"}").then().statusCode(200);
    assertThat(BULK.post(key, body)).isEqualTo(first);
    get(id(first, 0)).then().body("name", equalTo("Since"));
    assertThat(BULK.post(body).getFirst().path("status").asText()).isEqualTo("changed");
  }

  @Test
  void manyAtOnceMakeEachCustomerOnceAndTellOfEachStateOnce() throws Exception {
    int count = 5_000;
    IntFunction<String> up = number -> many(number);
    IntFunction<String> down = number -> many(count + 1 - number);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<List<String>>> answers =
          threads.invokeAll(
              List.of(
                  () -> BULK.stream(null, up, count, count),
                  () -> BULK.stream(null, down, count, count),
                  () -> BULK.stream(null, up, count, count)));
      int created = 0;
      for (Future<List<String>> of : answers) {
        assertThat(of.get()).hasSize(count).noneMatch(answer -> answer.contains("problem"));
        created += (int) of.get().stream().filter(answer -> answer.contains("created")).count();
      }
      assertThat(created).isEqualTo(count);
    }
    assertThat(
            value(
                "SELECT count(*) || ' ' || sum(version) || ' ' || sum(revision) FROM customer WHERE external_id LIKE '%s-%%'"
                    .formatted(externalId)))
        .isEqualTo("5000 5000 5000");
    value(
        "WITH gone AS (DELETE FROM customer WHERE external_id LIKE '%s-%%' RETURNING 1) SELECT count(*) FROM gone"
            .formatted(externalId));
  }

  private String many(int number) {
    return line(externalId + "-" + number, "Many " + number).strip();
  }

  private static String line(String externalId, String name) {
    return "{\"externalId\":\"%s\",\"name\":\"%s\"}\n".formatted(externalId, name);
  }

  private static String id(List<JsonNode> answers, int index) {
    return answers.get(index).path("id").asText();
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
