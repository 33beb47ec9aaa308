package io.vinnrate.scoring.opportunity.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.InboxPlaces;
import io.vinnrate.kit.testing.MigrationsRole;
import io.vinnrate.kit.testing.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class CustomerMessagingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final EventTopic SCORES = new EventTopic("vinnrate.topics.scores");
  private static final EventTopic DEAD_LETTERS = new EventTopic("vinnrate.inbox.dead-letters");

  @Test
  void aClassThatRisesIsInTheNextScoreOfEachOpenOpportunityAndOfNoOther() {
    UUID customer = UUID.randomUUID();
    List<UUID> open = List.of(opportunity(customer, "open"), opportunity(customer, "open"));
    UUID lost = opportunity(customer, "lost");
    CustomerEvents.send(customer, 1, ", \"class\": \"B\", \"segments\": []");
    open.forEach(id -> SCORES.recordsOf(id.toString(), 2));
    CustomerEvents.send(
        customer, 2, ", \"class\": \"N\", \"loyaltyIndex\": 82.5, \"segments\": []");
    // a duplicate and a straggler
    CustomerEvents.send(customer, 2, ", \"class\": \"C\"");
    CustomerEvents.send(customer, 1, ", \"class\": \"C\"");
    for (UUID id : open) {
      List<ConsumerRecord<String, String>> scores = SCORES.recordsOf(id.toString(), 3);
      assertThat(scores)
          .extracting(it -> EventTopic.headers(it).get("ce_aggregateversion"))
          .containsExactly("1", "2", "3");
      assertThat(scores)
          .extracting(it -> JsonPath.from(it.value()).getString("customer.class"))
          .containsExactly(null, "B", "N");
      assertThat(scores)
          .extracting(it -> JsonPath.from(it.value()).getInt("opportunityVersion"))
          .containsOnly(1);
      assertThat(JsonPath.from(scores.getLast().value()).getDouble("customer.loyaltyIndex"))
          .isEqualTo(82.5);
      assertThat(scores)
          .allSatisfy(it -> assertThat(Contracts.findings("score.v1", it.value())).isEmpty());
    }
    assertThat(SCORES.recordsOf(lost.toString(), 1)).hasSize(1);
  }

  @Test
  void aCustomerThatWasKnownWronglyIsBuiltAnewAndItsOpportunitiesAreScoredAgain() {
    UUID customer = UUID.randomUUID();
    UUID open = opportunity(customer, "open");
    CustomerEvents.send(customer, 1, ", \"loyaltyIndex\": 50, \"segments\": []");
    SCORES.recordsOf(open.toString(), 2);
    MigrationsRole.run(
        "UPDATE known_customer SET loyalty_index = 10 WHERE id = '%s'".formatted(customer),
        "UPDATE scored_opportunity SET valid_until = '-infinity' WHERE id = '%s'".formatted(open));
    SCORES.recordsOf(open.toString(), 3);
    InboxPlaces.rebuild("customers");
    assertThat(SCORES.recordsOf(open.toString(), 4))
        .extracting(it -> JsonPath.from(it.value()).get("customer.loyaltyIndex"))
        .map(String::valueOf)
        .containsExactly("null", "50.0", "10.0", "50.0");
  }

  @Test
  void aFactOutOfRangeIsParked() {
    UUID customer = UUID.randomUUID();
    CustomerEvents.send(customer, 1, ", \"loyaltyIndex\": 101");
    assertThat(
            EventTopic.headers(DEAD_LETTERS.recordsOf(customer.toString(), 1).getFirst())
                .get("vinnrate_reason"))
        .contains("loyaltyIndex must be between 0.0 and 100.0");
  }

  @Test
  void aClassOfALaterVersionIsNone() {
    UUID customer = UUID.randomUUID();
    UUID open = opportunity(customer, "open");
    CustomerEvents.send(customer, 1, ", \"class\": \"Z\", \"loyaltyIndex\": 50");
    JsonPath score = JsonPath.from(SCORES.recordsOf(open.toString(), 2).getLast().value());
    assertThat(score.getMap("customer")).containsOnlyKeys("loyaltyIndex");
  }

  private static UUID opportunity(UUID customer, String status) {
    UUID id = UUID.randomUUID();
    OpportunityEvents.TOPIC.send(
        id.toString(),
        OpportunityEvents.headers("changed", id, 1),
        OpportunityEvents.data(id, customer, status, "{}"));
    await()
        .atMost(PATIENCE)
        .until(() -> given().get("/v1/opportunities/{id}/score", id).statusCode() == 200);
    return id;
  }
}
