package io.vinnrate.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Another model over many open opportunities: with a crash in the middle, and by two replicas. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RescoreIT {

  private static final int OPPORTUNITIES =
      Integer.getInteger("vinnrate.rescore.opportunities", 20_000);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static LoneScoringService service;

  @BeforeAll
  static void start() throws Exception {
    service = LoneScoringService.shared();
    service.bearer().sendsAllRequests();
    sendOpportunities();
    await().atMost(PATIENCE).until(() -> progress("default-1").getInt("rescored") == OPPORTUNITIES);
  }

  @Test
  @Order(1)
  void eachOpportunityIsScoredOnceByTheNewModelThoughTheServiceIsKilledInTheMiddle()
      throws Exception {
    activate("sceptical");
    List<Integer> seen = new ArrayList<>();
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> look(seen) > 0);
    service.crashAndStart();
    int afterTheCrash = look(seen);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> look(seen) == OPPORTUNITIES);
    assertThat(seen).isSorted();
    assertThat(afterTheCrash).isPositive();
    assertThat(seen.stream().filter(rescored -> rescored < OPPORTUNITIES).count())
        .as("glances before the end: %s", seen)
        .isPositive();
    assertThat(scoresBy("default-1")).isEqualTo(new Scores(OPPORTUNITIES, OPPORTUNITIES));
    assertThat(scoresBy("sceptical")).isEqualTo(new Scores(OPPORTUNITIES, OPPORTUNITIES));
    await().atMost(PATIENCE).until(() -> waitingEvents() == 0);
  }

  @Test
  @Order(2)
  void twoReplicasShareTheWorkAndScoreEachOpportunityOnce() throws Exception {
    service.addReplica();
    activate("hopeful");
    await().atMost(PATIENCE).until(() -> progress("hopeful").getString("state").equals("finished"));
    assertThat(scoresBy("hopeful")).isEqualTo(new Scores(OPPORTUNITIES, OPPORTUNITIES));
    assertThat(
            query(
                "SELECT count(*), count(DISTINCT (opportunity_id, number)) FROM score"
                    + " WHERE model_version <> ?",
                ""))
        .containsExactly(3 * OPPORTUNITIES, 3 * OPPORTUNITIES);
  }

  /** Asks for the progress, holds it against the rows, and remembers it. */
  private static int look(List<Integer> seen) throws SQLException {
    int before = scoredNow();
    JsonPath progress = progress("sceptical");
    int rescored = progress.getInt("rescored");
    assertThat(progress.getInt("opportunities")).isEqualTo(OPPORTUNITIES);
    assertThat(rescored).isBetween(before, scoredNow());
    seen.add(rescored);
    return rescored;
  }

  private static JsonPath progress(String model) {
    return given()
        .get(service.address("/v1/models/%s/rescore".formatted(model)))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void activate(String version) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("version", version, "rubric", "default-1", "baseRate", 0.1))
        .post(service.address("/v1/models"))
        .then()
        .statusCode(201);
    given()
        .post(service.address("/v1/models/%s/activation".formatted(version)))
        .then()
        .statusCode(202);
  }

  private static void sendOpportunities() throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", service.kafka(), "linger.ms", 20),
            new StringSerializer(),
            new StringSerializer())) {
      for (int i = 0; i < OPPORTUNITIES; i++) {
        sent.add(producer.send(event(UUID.randomUUID())));
      }
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
  }

  private static ProducerRecord<String, String> event(UUID id) {
    String data =
        """
        {"opportunityId": "%s", "customerId": "%s", "title": "One of many",
         "amount": {"amount": 1000, "currency": "NOK"}, "expectedCloseDate": "2030-01-31",
         "stage": "prospecting", "phase": "interest", "status": "open",
         "assessment": {"factors": {}, "answers": {"budget": "allocated"}},
         "createdAt": "2026-11-21T12:00:00Z", "changedAt": "2026-11-21T12:00:00Z"}
        """
            .formatted(id, UUID.randomUUID());
    ProducerRecord<String, String> event =
        new ProducerRecord<>(service.topic("opportunities"), id.toString(), data);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", "io.vinnrate.opportunity.created.v1",
            "ce_source", "/opportunity-service",
            "ce_time", "2026-11-21T12:00:00Z",
            "ce_subject", id.toString(),
            "ce_aggregateversion", "1",
            "content-type", "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  /** How many scores there are by a model, and of how many opportunities. */
  private record Scores(int scores, int opportunities) {}

  private static Scores scoresBy(String model) throws SQLException {
    List<Integer> counts =
        query(
            "SELECT count(*), count(DISTINCT opportunity_id) FROM score WHERE model_version = ?",
            model);
    return new Scores(counts.getFirst(), counts.getLast());
  }

  private static int scoredNow() throws SQLException {
    return query("SELECT count(*), 0 FROM scored_opportunity WHERE model_version = ?", "sceptical")
        .getFirst();
  }

  private static int waitingEvents() throws SQLException {
    return query("SELECT count(*), 0 FROM outbox WHERE topic = ?", service.topic("scores"))
        .getFirst();
  }

  private static List<Integer> query(String sql, String parameter) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                service.database().jdbcUrl(),
                service.database().username(),
                service.database().password());
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, parameter);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return List.of(row.getInt(1), row.getInt(2));
      }
    }
  }
}
