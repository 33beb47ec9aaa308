package io.vinnrate.scoring.market.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.market.Market;
import io.vinnrate.scoring.opportunity.CustomerStates;
import io.vinnrate.scoring.opportunity.KnownCustomers;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityStates;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class MarketMessagingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String MATRIX = "00000000-0000-7000-8000-000000000002";
  private static final EventTopic TOPIC = new EventTopic("vinnrate.topics.market-matrix");
  private static final EventTopic DEAD_LETTERS = new EventTopic("vinnrate.inbox.dead-letters");
  private static final AtomicLong VERSION = new AtomicLong();

  @Inject OpportunityScoring scoring;
  @Inject KnownCustomers customers;
  @Inject Market market;
  @Inject EventJson json;

  @Test
  void anotherMatrixScoresAgainWhatItConcerns() {
    UUID customer = UUID.randomUUID();
    customers.takeOver(CustomerStates.in(customer, 1, "seafood"));
    UUID selling = opportunity(OpportunityStatus.OPEN, customer, "lines");
    UUID without = opportunity(OpportunityStatus.OPEN, customer, null);
    UUID lost = opportunity(OpportunityStatus.LOST, customer, "lines");
    assertThat(segmentFit(selling)).isNull();
    awaitMatrix(
        "{\"productSegment\": \"lines\", \"customerSegment\": \"seafood\", \"priority\": 2}");
    await().atMost(PATIENCE).until(() -> "priority2".equals(segmentFit(selling)));
    awaitMatrix("{\"productSegment\": \"lines\", \"customerSegment\": \"large\", \"priority\": 1}");
    await().atMost(PATIENCE).until(() -> "none".equals(segmentFit(selling)));
    customers.takeOver(CustomerStates.in(customer, 2, "seafood", "large"));
    await().atMost(PATIENCE).until(() -> "priority1".equals(segmentFit(selling)));
    assertThat(scores(selling)).isEqualTo(4);
    assertThat(scores(without)).isEqualTo(1);
    assertThat(scores(lost)).isEqualTo(1);
    UUID later = opportunity(OpportunityStatus.WON, customer, "lines");
    assertThat(segmentFit(later)).isEqualTo("priority1");
  }

  @Test
  void aStragglerChangesNothingAndPoisonIsParked() {
    long version = awaitMatrix("");
    send(version - 1, "{\"productSegment\": \"x\", \"customerSegment\": \"y\", \"priority\": 1}");
    send(
        VERSION.incrementAndGet(),
        "{\"productSegment\": \"x\", \"customerSegment\": \"y\", \"priority\": 4}");
    assertThat(
            EventTopic.headers(DEAD_LETTERS.recordsOf(MATRIX, 1).getFirst()).get("vinnrate_reason"))
        .contains("priority must be 1 to 3");
    market.refresh();
    assertThat(market.matrix().version()).isEqualTo(version);
  }

  @Test
  void everySampleCanBeRead() {
    for (Contracts.Sample sample : Contracts.samples("vinnrate.market-matrix.v1")) {
      MarketMatrixPayload payload =
          json.read(sample.data().getBytes(StandardCharsets.UTF_8), MarketMatrixPayload.class);
      assertThat(payload.toCells().size()).as(sample.name()).isEqualTo(payload.cells().size());
    }
  }

  /** Sends the next version of the matrix and waits until it is known. */
  private long awaitMatrix(String cells) {
    long version = VERSION.incrementAndGet();
    send(version, cells);
    await().atMost(PATIENCE).until(() -> market.matrix().version() == version);
    return version;
  }

  private static void send(long version, String cells) {
    Map<String, String> headers =
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", "io.vinnrate.marketMatrix.changed.v1",
            "ce_source", "/customer-service",
            "ce_time", "2026-11-21T12:00:00Z",
            "ce_subject", MATRIX,
            "ce_aggregateversion", Long.toString(version),
            "content-type", "application/json");
    TOPIC.send(MATRIX, headers, "{\"cells\": [%s]}".formatted(cells));
  }

  private UUID opportunity(
      OpportunityStatus status, UUID customer, @Nullable String productSegment) {
    UUID id = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.of(id, 1, status, customer, productSegment));
    return id;
  }

  private static @Nullable String segmentFit(UUID id) {
    return given()
        .get("/v1/opportunities/{id}/score", id)
        .jsonPath()
        .getString("derived.find { it.criterion == 'segmentFit' }?.answer");
  }

  private static int scores(UUID id) {
    return given().get("/v1/opportunities/{id}/scores", id).jsonPath().getList("items").size();
  }
}
