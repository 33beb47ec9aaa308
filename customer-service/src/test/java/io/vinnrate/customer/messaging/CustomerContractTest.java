package io.vinnrate.customer.messaging;

import static io.vinnrate.customer.CustomerApi.delete;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.register;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers"))
class CustomerContractTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void publishedEventsFitTheirSchemas() throws JsonProcessingException {
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
      fits("cloudevent-headers", json.writeValueAsString(CustomerTopic.headers(event)));
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
    assertThat(errors("customer.v1", "{\"customerId\": \"7\"}")).hasSize(2);
  }

  private static void fits(String schema, String document) {
    assertThat(errors(schema, document)).as("%s by %s", document, schema).isEmpty();
  }

  private static List<String> errors(String schema, String document) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(read(schema))
        .validate(
            document,
            InputFormat.JSON,
            context -> context.executionConfig(settings -> settings.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String read(String schema) {
    Path file =
        ProjectFolder.find()
            .root()
            .resolve("docs/contracts/schemas")
            .resolve(schema + ".schema.json");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
