package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.listed;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
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
class OpportunityRepetitionTest {

  @Inject Replica replica;

  private UUID customer = UUID.randomUUID();

  @BeforeEach
  void aCustomer() {
    customer = replica.customer();
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgain() {
    String key = UUID.randomUUID().toString();
    Response first = createWithKey(key, body(customer, ""));
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    createWithKey(key, body(customer, ""))
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("ETag", "\"1\"")
        .header("Location", matchesPattern(".*/v1/opportunities/" + first.path("id")))
        .body("id", equalTo(first.path("id")));
    createWithKey(key, body(customer, "\"owner\": \"x\"")).then().statusCode(422);
    assertThat(listed(customer, "limit=2")).hasSize(1);
  }

  @Test
  void aRepeatedCommandIsDoneOnce() {
    String id = created(customer, "");
    for (int i = 0; i < 2; i++) {
      given()
          .header("Idempotency-Key", "close-" + id)
          .header("If-Match", "\"1\"")
          .contentType(ContentType.JSON)
          .body("{\"outcome\": \"won\"}")
          .post("/v1/opportunities/{id}/closures", id)
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
    }
  }

  private static Response createWithKey(String key, String body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/opportunities");
  }

  @Test
  void concurrentUpsertsMakeOneOpportunity() throws Exception {
    String externalId = "crm-" + UUID.randomUUID();
    List<Integer> statuses =
        atOnce(8, i -> upsert(externalId, body(customer, "\"owner\": \"o%d\"".formatted(i))));
    assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(listed(customer, "limit=2")).hasSize(1);
    given()
        .get("/v1/opportunities/by-external-id/{externalId}", externalId)
        .then()
        .header("ETag", "\"8\"");
  }

  @Test
  void ofConcurrentPatchesOfOneVersionOneWins() throws Exception {
    String id = created(customer, "");
    List<Integer> statuses =
        atOnce(8, i -> patch(id, "\"1\"", "{\"owner\": \"o%d\"}".formatted(i)));
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    read(id).then().header("ETag", "\"2\"");
  }

  private static List<Integer> atOnce(int count, IntFunction<Response> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        answers.add(threads.submit(() -> call.apply(number).statusCode()));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }
}
