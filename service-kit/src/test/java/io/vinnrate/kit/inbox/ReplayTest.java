package io.vinnrate.kit.inbox;

import static io.restassured.RestAssured.given;
import static io.vinnrate.kit.notes.IncomingNotes.ODD;
import static io.vinnrate.kit.notes.IncomingNotes.TOPIC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.event.CloudEvents;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.notes.IncomingNotes;
import io.vinnrate.kit.notes.NoteResponse;
import io.vinnrate.kit.notes.Notes;
import io.vinnrate.kit.testing.MigrationsRole;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.Claims;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class ReplayTest {

  private static final String PARKED = "/v1/parked-messages";

  @Inject Inbox inbox;
  @Inject IncomingNotes incoming;
  @Inject Notes notes;
  @Inject EventJson json;
  @Inject ParkedRows rows;

  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private long offset = System.nanoTime();

  @BeforeEach
  void withABug() {
    MigrationsRole.run("DELETE FROM inbox_parked WHERE topic LIKE '%s%%'".formatted(TOPIC));
    incoming.mended(false);
  }

  @Test
  void whatIsParkedIsListedWithItsReason() throws Exception {
    receive(odd(first, 1), odd(second, 1));
    JsonPath page = list("topic=" + TOPIC + "&limit=1");
    assertThat(page.getList("items")).hasSize(1);
    assertThat(page.<String, Object>getMap("items[0]"))
        .containsEntry("topic", TOPIC)
        .containsEntry("partition", 0)
        .containsEntry("key", first.toString())
        .containsEntry("type", "io.vinnrate.note.written.v1")
        .containsEntry("reason", "java.lang.IllegalStateException: odd texts are not known")
        .containsKeys("id", "offset", "parkedAt");
    JsonPath next = list("topic=" + TOPIC + "&limit=1&cursor=" + page.getString("next"));
    assertThat(next.getList("items.key")).containsExactly(second.toString());
    assertThat(next.getString("next")).isNull();
    assertThat(list("reason=ODD texts&topic=" + TOPIC).getList("items")).hasSize(2);
    assertThat(list("reason=another&topic=" + TOPIC).getList("items")).isEmpty();
    assertThat(list("topic=" + TOPIC + "-2").getList("items")).isEmpty();
  }

  @Test
  void afterTheMendAMessageIsAppliedOnceAndParkedNoMore() throws Exception {
    receive(odd(first, 1));
    incoming.mended(true);
    String id = onlyOne();
    String client = "client-" + UUID.randomUUID();
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      given()
          .header("Authorization", "Bearer " + Tokens.of(Claims.service(client, "ops")))
          .header("Idempotency-Key", key)
          .post(PARKED + "/{id}/replay", id)
          .then()
          .statusCode(200)
          .body("id", equalTo(id))
          .body("result", equalTo("changed"));
    }
    assertThat(notes.find(first)).isEqualTo(new NoteResponse(first, 1, text(first, 1)));
    assertThat(list("topic=" + TOPIC).getList("items")).isEmpty();
    replay(id).statusCode(404);
    JsonPath trail = given().get("/v1/audit?client=" + client).jsonPath();
    assertThat(trail.getList("items.action")).containsExactly("replayParkedMessage");
    assertThat(trail.getList("items.target.id")).containsExactly(id);
  }

  @Test
  void whatStillCantBeAppliedStaysWithTheNewerReasonAndChangesNothing() throws Exception {
    receive(odd(first, 1));
    String id = onlyOne();
    MigrationsRole.run("UPDATE inbox_parked SET reason = 'before' WHERE id = '%s'".formatted(id));
    replay(id)
        .statusCode(409)
        .body("type", equalTo("/problems/still-parked"))
        .body("detail", equalTo("java.lang.IllegalStateException: odd texts are not known"));
    assertThat(list("topic=" + TOPIC).getString("items[0].reason")).contains("odd texts");
    assertThat(notes.find(first)).isNull();
  }

  @Test
  void whatIsKnownMeanwhileIsNotUndone() throws Exception {
    receive(odd(first, 1), notes.event(TOPIC, first, 2, "plain " + first));
    incoming.mended(true);
    replay(onlyOne()).statusCode(200).body("result", equalTo("known"));
    assertThat(notes.find(first)).isEqualTo(new NoteResponse(first, 2, "plain " + first));
  }

  @Test
  void allOfATopicAreAppliedInOrderAndThoseThatCantBeHoldUpNoOther() throws Exception {
    receive(odd(first, 1), odd(first, 2));
    park("{", first, 3);
    receive(odd(second, 1));
    incoming.mended(true);
    given()
        .queryParam("topic", TOPIC)
        .post(PARKED + "/replay")
        .then()
        .statusCode(200)
        .body("replayed", equalTo(3))
        .body("stillParked", equalTo(1))
        .body("next", equalTo(null));
    assertThat(notes.find(first)).isEqualTo(new NoteResponse(first, 2, text(first, 2)));
    assertThat(notes.find(second)).isEqualTo(new NoteResponse(second, 1, text(second, 1)));
    assertThat(list("topic=" + TOPIC).getList("items.reason", String.class))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("the data can't be read");
  }

  @Test
  void aMessageOfATopicThatTheServiceDoesNotListenToStays() throws Exception {
    park("{}", first, 1, TOPIC + "-2");
    String id = list("topic=" + TOPIC + "-2").getString("items[0].id");
    replay(id)
        .statusCode(409)
        .body("detail", equalTo("this service does not listen to " + TOPIC + "-2"));
  }

  @Test
  void whatIsGivenUpIsGoneAndTheTrailTellsByWhom() throws Exception {
    receive(odd(first, 1));
    String id = onlyOne();
    given().delete(PARKED + "/{id}", id).then().statusCode(204);
    given().delete(PARKED + "/{id}", id).then().statusCode(404);
    assertThat(list("topic=" + TOPIC).getList("items")).isEmpty();
    JsonPath trail = given().get("/v1/audit?target=" + id).jsonPath();
    assertThat(trail.getList("items.action")).containsExactly("deleteParkedMessage");
  }

  @Test
  void whatNobodyLooksAtGoesAfterTheRetention() throws Exception {
    receive(odd(first, 1), odd(second, 1));
    MigrationsRole.run(
        """
        UPDATE inbox_parked SET parked_at = now() - interval '91 days'
        WHERE topic = '%s' AND key = '%s'
        """
            .formatted(TOPIC, first));
    rows.forgetOld();
    assertThat(list("topic=" + TOPIC).getList("items.key")).containsExactly(second.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?topic=", "?topic=x&cursor=y"})
  void aRequestThatNamesNoTopicOrABadCursorIsRefused(String query) {
    given().post(PARKED + "/replay" + query).then().statusCode(400);
  }

  @Test
  void othersThanOpsAreRefused() {
    String bearer = "Bearer " + Tokens.of(Claims.service("notes", "notes.read", "notes.write"));
    given().header("Authorization", bearer).get(PARKED).then().statusCode(403);
    given()
        .header("Authorization", bearer)
        .post(PARKED + "/{id}/replay", first)
        .then()
        .statusCode(403);
  }

  private Event odd(UUID id, long version) {
    return notes.event(TOPIC, id, version, text(id, version));
  }

  private static String text(UUID id, long version) {
    return ODD + id + " " + version;
  }

  private void receive(Event... events) throws InterruptedException {
    for (Event event : events) {
      park(
          new String(json.write(event.payload()), UTF_8),
          event.aggregateId(),
          event.version(),
          TOPIC);
    }
  }

  private void park(String data, UUID id, long version) throws InterruptedException {
    park(data, id, version, TOPIC);
  }

  private void park(String data, UUID id, long version, String topic) throws InterruptedException {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            topic, 0, ++offset, id.toString().getBytes(UTF_8), data.getBytes(UTF_8));
    CloudEvents.headers(notes.event(topic, id, version, ""), UUID.randomUUID(), "/notes")
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(List.of(record));
    inbox.receive(
        new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), batch), Map.of()), incoming);
  }

  private static JsonPath list(String query) {
    return given().get(PARKED + "?" + query).then().statusCode(200).extract().jsonPath();
  }

  private static String onlyOne() {
    List<String> ids = list("topic=" + TOPIC).getList("items.id");
    assertThat(ids).hasSize(1);
    return ids.getFirst();
  }

  private static ValidatableResponse replay(String id) {
    return given().post(PARKED + "/{id}/replay", id).then();
  }
}
