package io.vinnrate.customer.messaging;

import static io.vinnrate.customer.CustomerApi.delete;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.register;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerContractTest {

  @Test
  void publishedEventsFitTheirSchemas() {
    String id =
        registered(
            """
            {"name": "Fjordkraft Elektro AS", "profile": {"industry": "Energy", "country": "NO"}}
            """);
    patch(id, "\"1\"", "{\"profile\": null}").then().statusCode(200);
    delete(id, "\"2\"").then().statusCode(204);
    List<ConsumerRecord<String, String>> events = CustomerTopic.eventsOf(id, 3);
    fits("customer.v1", events.get(0).value());
    fits("customer.v1", events.get(1).value());
    fits("customer-deleted.v1", events.get(2).value());
    for (ConsumerRecord<String, String> event : events) {
      assertThat(Contracts.findings("cloudevent-headers", EventTopic.headers(event))).isEmpty();
    }
  }

  @Test
  void problemsFitTheirSchema() {
    fits("problem", get(UUID.randomUUID().toString()).asString());
    fits("problem", get("no-uuid").asString());
    fits("problem", register("{\"name\": \" \"}").asString());
    fits("problem", register("{\"name\": 1}").asString());
    fits("problem", register("{").asString());
    fits("problem", delete(registered("{\"name\": \"Kept\"}"), null).asString());
  }

  @Test
  void aSchemaRefusesWhatDoesNotFit() {
    assertThat(Contracts.findings("customer.v1", "{\"customerId\": \"7\"}")).hasSize(2);
  }

  private static void fits(String schema, String document) {
    assertThat(Contracts.findings(schema, document)).as("%s by %s", document, schema).isEmpty();
  }
}
