package io.vinnrate.opportunity.messaging;

import static io.vinnrate.opportunity.messaging.Inbound.CUSTOMERS;
import static io.vinnrate.opportunity.messaging.Inbound.DEAD_LETTERS;
import static io.vinnrate.opportunity.messaging.Inbound.customer;
import static io.vinnrate.opportunity.messaging.Inbound.headers;
import static io.vinnrate.opportunity.messaging.Inbound.score;
import static io.vinnrate.opportunity.messaging.Inbound.scoreDeleted;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.rubric.KnownRubrics;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other services tell of: customers, scores and models. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class InboundMessagingTest {

  @Inject Replica replica;
  @Inject Inbound inbound;
  @Inject Rubrics rubrics;

  @BeforeEach
  void aRubric() {
    rubrics.activateDefault();
  }

  @Test
  void aCustomerThatIsHeardOfCanBeSoldTo() {
    UUID id = UUID.randomUUID();
    inbound.expect(1, "changed", () -> customer("registered", id, 1, "Bergtun Regnskap"));
    post(body(id, "")).then().statusCode(201);
  }

  @Test
  void aStragglerRevivesNoDeletedCustomer() {
    UUID id = UUID.randomUUID();
    inbound.expect(
        2,
        "changed",
        () -> {
          customer("registered", id, 1, "Bergtun");
          customer("deleted", id, 3, null);
        });
    inbound.expect(
        3,
        "known",
        () -> {
          customer("changed", id, 2, "Bergtun Regnskap");
          customer("deleted", id, 3, null);
          customer("registered", id, 1, "Bergtun");
        });
    post(body(id, "")).then().statusCode(422).body("errors.pointer", hasItem("#/customerId"));
  }

  @Test
  void theLatestScoreIsShown() {
    UUID customer = replica.customer();
    String id = created(customer, "");
    UUID opportunity = UUID.fromString(id);
    inbound.expect(1, "changed", () -> score(opportunity, 1, 0.25));
    read(id)
        .then()
        .header("ETag", "\"1\"")
        .body("score.winProbability", equalTo(0.25f))
        .body("score.low", equalTo(0.1f))
        .body("score.high", equalTo(0.9f))
        .body("score.modelVersion", equalTo("default-1"))
        .body("score.scoredAt", equalTo("2026-02-18T15:09:20.154Z"));
    inbound.expect(1, "changed", () -> score(opportunity, 3, 0.5));
    inbound.expect(
        2,
        "known",
        () -> {
          score(opportunity, 2, 0.4);
          score(opportunity, 3, 0.6);
        });
    RestAssured.given()
        .queryParam("customerId", customer)
        .get("/v1/opportunities")
        .then()
        .body("items.score.winProbability", equalTo(List.of(0.5f)));
    patch(id, "\"1\"", "{\"owner\": \"x\"}")
        .then()
        .statusCode(200)
        .body("score.winProbability", equalTo(0.5f));
  }

  @Test
  void aDeletedScoreIsShownNoMore() {
    String id = created(replica.customer(), "");
    UUID opportunity = UUID.fromString(id);
    inbound.expect(
        2,
        "changed",
        () -> {
          score(opportunity, 1, 0.25);
          scoreDeleted(opportunity, 3);
        });
    inbound.expect(1, "known", () -> score(opportunity, 2, 0.4));
    read(id).then().statusCode(200).body("$", not(hasKey("score")));
    inbound.expect(1, "changed", () -> score(opportunity, 4, 0.3));
    read(id).then().body("score.winProbability", equalTo(0.3f));
  }

  @Test
  void poisonIsSetAsideAndItsNeighboursGoThrough() {
    UUID before = UUID.randomUUID();
    UUID notJson = UUID.randomUUID();
    UUID notItself = UUID.randomUUID();
    UUID nameless = UUID.randomUUID();
    UUID after = UUID.randomUUID();
    String type = "io.vinnrate.customer.registered.v1";
    long parked = inbound.count("parked");
    inbound.expect(
        2,
        "changed",
        () -> {
          customer("registered", before, 1, "Before");
          CUSTOMERS.send(notJson.toString(), headers(type, notJson, 1), "{");
          CUSTOMERS.send(
              notItself.toString(),
              headers(type, notItself, 1),
              "{\"customerId\": \"%s\", \"name\": \"x\"}".formatted(before));
          customer("registered", nameless, 1, null);
          CUSTOMERS.send("no-envelope", Map.of(), "{}");
          customer("registered", after, 1, "After");
        });
    for (String key :
        List.of(notJson.toString(), notItself.toString(), nameless.toString(), "no-envelope")) {
      assertThat(EventTopic.headers(DEAD_LETTERS.recordsOf(key, 1).getFirst()))
          .as(key)
          .containsKeys("vinnrate_reason", "vinnrate_topic", "vinnrate_offset");
    }
    assertThat(inbound.count("parked")).isEqualTo(parked + 4);
    post(body(before, "")).then().statusCode(201);
    post(body(after, "")).then().statusCode(201);
  }

  @Test
  void aScoreThatIsNoProbabilityIsSetAside() {
    String id = created(replica.customer(), "");
    UUID opportunity = UUID.fromString(id);
    inbound.expect(1, "parked", () -> score(opportunity, 1, 1.5));
    inbound.expect(1, "changed", () -> score(opportunity, 2, 1));
    read(id).then().body("score.winProbability", equalTo(1.0f));
  }

  @Test
  void aModelThatCantBeReadIsSetAside() {
    UUID activeModel = KnownRubrics.ACTIVE_MODEL;
    long next = rubrics.nextActivation();
    String good = "{'version': 'own-1', 'criteria': [{'key': 'mood', 'answers': [{'key': 'a'}]}]}";
    inbound.expect(1, "parked", () -> model(UUID.randomUUID(), next, good));
    for (String rubric :
        List.of(
            "null",
            "{'version': 'own-1'}",
            "{'version': 'own-1', 'criteria': []}",
            "{'version': 'own-1', 'criteria': [null]}",
            "{'version': ' ', 'criteria': [{'key': 'mood', 'answers': [{'key': 'a'}]}]}",
            "{'version': 'own-1', 'criteria': [{'answers': [{'key': 'a'}]}]}",
            "{'version': 'own-1', 'criteria': [{'key': 'mood', 'answers': []}]}",
            "{'version': 'own-1', 'criteria': [{'key': 'mood', 'answers': [{}]}]}")) {
      inbound.expect(1, "parked", () -> model(activeModel, next, rubric));
    }
    inbound.expect(1, "known", () -> model(activeModel, next - 1, good));
    assertThat(rubrics.nextActivation()).isEqualTo(next);
  }

  private static void model(UUID subject, long activation, String rubric) {
    Rubrics.MODELS.send(
        subject.toString(),
        headers("io.vinnrate.model.activated.v1", subject, activation),
        "{\"rubric\": %s}".formatted(rubric.replace('\'', '"')));
  }

  @Test
  void whatIsUnknownIsIgnored() {
    UUID id = UUID.randomUUID();
    inbound.expect(
        1,
        "changed",
        () ->
            CUSTOMERS.send(
                id.toString(),
                headers("io.vinnrate.customer.registered.v1", id, 1),
                "{\"customerId\": \"%s\", \"name\": \"x\", \"mood\": {\"good\": [1]}}"
                    .formatted(id)));
    inbound.expect(
        2,
        "ignored",
        () -> {
          customer("merged", id, 2, "y");
          CUSTOMERS.send(id.toString(), headers("io.vinnrate.customer.deleted.v1", id, 3), null);
        });
    post(body(id, "")).then().statusCode(201);
  }
}
