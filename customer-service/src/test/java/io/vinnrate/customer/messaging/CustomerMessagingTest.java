package io.vinnrate.customer.messaging;

import static io.vinnrate.customer.CustomerApi.delete;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.register;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.CustomerApi.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerMessagingTest {

  @Test
  void eachChangeIsOneEventInTheOrderOfVersions() {
    String id = registered("{\"name\": \"First\", \"profile\": {\"country\": \"NO\"}}");
    patch(id, "\"1\"", "{\"name\": \"Second\"}").then().statusCode(200);
    patch(id, "\"2\"", "{\"profile\": {\"industry\": \"Energy\"}}").then().statusCode(200);
    delete(id, "\"3\"").then().statusCode(204);
    List<ConsumerRecord<String, String>> events = CustomerTopic.eventsOf(id, 4);
    assertThat(events)
        .extracting(CustomerMessagingTest::version)
        .containsExactly("1", "2", "3", "4");
    assertThat(events)
        .extracting(CustomerMessagingTest::type)
        .containsExactly(
            "io.vinnrate.customer.registered.v1",
            "io.vinnrate.customer.changed.v1",
            "io.vinnrate.customer.changed.v1",
            "io.vinnrate.customer.deleted.v1");
    assertThat(events)
        .extracting(ConsumerRecord::value)
        .containsExactly(
            "{\"customerId\":\"%s\",\"name\":\"First\",\"country\":\"NO\",\"segments\":[],\"possibleSegments\":[]}"
                .formatted(id),
            "{\"customerId\":\"%s\",\"name\":\"Second\",\"country\":\"NO\",\"segments\":[],\"possibleSegments\":[]}"
                .formatted(id),
            "{\"customerId\":\"%s\",\"name\":\"Second\",\"industry\":\"Energy\",\"country\":\"NO\",\"segments\":[],\"possibleSegments\":[]}"
                .formatted(id),
            "{\"customerId\":\"%s\"}".formatted(id));
    assertThat(events).extracting(event -> header(event, "ce_id")).doesNotHaveDuplicates();
  }

  @Test
  void theEnvelopeIsACloudEvent() {
    Response created = register("{\"name\": \"Enveloped\"}");
    String id = created.path("id");
    Map<String, String> headers = EventTopic.headers(CustomerTopic.eventsOf(id, 1).getFirst());
    assertThat(headers)
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "io.vinnrate.customer.registered.v1")
        .containsEntry("ce_source", "/customer-service")
        .containsEntry("ce_subject", id)
        .containsEntry("ce_aggregateversion", "1")
        .containsEntry("content-type", "application/json");
    assertThat(Instant.parse(headers.get("ce_time")))
        .isEqualTo(Instant.parse(created.path("createdAt")));
  }

  @Test
  void whatChangesNothingPublishesNothing() {
    String externalId = newExternalId();
    String body = "{\"name\": \"Same\", \"owner\": \"kari\"}";
    String id = upsert(externalId, body).path("id");
    upsert(externalId, body).then().statusCode(200).header("ETag", "\"1\"");
    patch(id, "\"1\"", "{\"owner\": \"kari\"}").then().statusCode(200).header("ETag", "\"1\"");
    patch(id, "\"1\"", "{}").then().statusCode(200).header("ETag", "\"1\"");
    int before = CustomerTopic.settledCount();
    assertThat(CustomerTopic.eventsOf(id, 1)).hasSize(1);
    upsert(externalId, body).then().statusCode(200);
    assertThat(CustomerTopic.settledCount()).isEqualTo(before + 1);
  }

  @Test
  void anImportTellsOfEachStateOnce() throws IOException {
    String externalId = newExternalId();
    String one = "{\"externalId\": \"%s\", \"name\": \"One\"}\n".formatted(externalId);
    BulkApi imports = new BulkApi("/v1/customers/imports");
    List<JsonNode> answers =
        imports.post(one + one + one.replace("One", "Two") + one.replace("One", "Three"));
    imports.post(one.replace("One", "Three"));
    imports.post(one.replace("One", "Four"));
    List<ConsumerRecord<String, String>> events =
        CustomerTopic.eventsOf(answers.getFirst().path("id").asText(), 4);
    assertThat(events)
        .extracting(CustomerMessagingTest::version)
        .containsExactly("1", "2", "3", "4");
    assertThat(events)
        .extracting(CustomerMessagingTest::type)
        .containsExactly(
            "io.vinnrate.customer.registered.v1",
            "io.vinnrate.customer.changed.v1",
            "io.vinnrate.customer.changed.v1",
            "io.vinnrate.customer.changed.v1");
    assertThat(events)
        .extracting(event -> event.value().replaceFirst(".*\"name\":\"(\\w+)\".*", "$1"))
        .containsExactly("One", "Two", "Three", "Four");
  }

  @Test
  void whatIsRefusedPublishesNothing() {
    String externalId = newExternalId();
    String body = "{\"name\": \"Kept\", \"externalId\": \"%s\"}".formatted(externalId);
    String id = registered(body);
    int before = CustomerTopic.settledCount();
    register(body).then().statusCode(409);
    register("{\"name\": \" \"}").then().statusCode(422);
    patch(id, "\"9\"", "{\"name\": \"Stale\"}").then().statusCode(412);
    patch(id, "\"1\"", "{\"name\": \" \"}").then().statusCode(422);
    delete(id, null).then().statusCode(428);
    assertThat(CustomerTopic.settledCount()).isEqualTo(before + 1);
    assertThat(CustomerTopic.eventsOf(id, 1)).hasSize(1);
  }

  private static String version(ConsumerRecord<String, String> event) {
    return header(event, "ce_aggregateversion");
  }

  private static String type(ConsumerRecord<String, String> event) {
    return header(event, "ce_type");
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return String.valueOf(EventTopic.headers(event).get(name));
  }
}
