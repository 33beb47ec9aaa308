package io.vinnrate.fuzz.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.fuzz.Things;
import io.vinnrate.fuzz.document.AnswerSchemas;
import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Json;
import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ValuesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final JsonNode THING =
      Things.operation("addThing").bodies().values().iterator().next();

  private final AnswerSchemas schemas = Things.document().answerSchemas();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fitTheirSchemaWhetherPlainOrAtTheEdge(boolean edge) {
    for (long number = 0; number < 500; number++) {
      JsonNode value = thing(number, edge);
      assertThat(schemas.faults("ThingRequest", value)).as("%s", value).isEmpty();
    }
  }

  @Test
  void atTheEdgeAreTheLowestTheHighestTheShortestAndTheLongest() {
    Set<Integer> sizes = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    for (long number = 0; number < 500; number++) {
      JsonNode thing = thing(number, true);
      sizes.add(thing.path("size").asInt(-1));
      lengths.add(
          thing.get("name").asString().codePointCount(0, thing.get("name").asString().length()));
    }
    assertThat(sizes).contains(0, 1, 8, 9);
    assertThat(lengths).contains(1, 20);
  }

  @Test
  void somethingIsWrongWithMostThatAreCorrupted() {
    int refused = 0;
    for (long number = 0; number < 500; number++) {
      Dice dice = new Dice(1, number);
      JsonNode corrupted = new Corruption(Things.document(), dice).of(thing(number, false), THING);
      refused += schemas.faults("ThingRequest", corrupted).isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(400, 499);
  }

  @Test
  void rememberedOnesAreCutToWhatTheSchemaAllows() {
    JsonNode answer =
        Json.MAPPER.readTree(
            "{\"id\": \"x\", \"name\": \"pump\", \"size\": 3, \"colour\": \"blue\", \"tags\":"
                + " [\"a\"]}");
    assertThat(values(1, false).fitted(THING, answer))
        .isEqualTo(Json.MAPPER.readTree("{\"name\": \"pump\", \"size\": 3, \"tags\": [\"a\"]}"));
    assertThat(
            values(1, false).fitted(THING, Json.MAPPER.readTree("{\"size\": 3}")).isMissingNode())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "opportunity", "scoring"})
  void fitTheSchemaOfEachBodyOfTheServices(String service) throws IOException {
    Path file =
        ProjectFolder.find().root().resolve("docs/openapi/%s-service.json".formatted(service));
    ApiDocument document = ApiDocument.parse(service, Files.readString(file));
    AnswerSchemas ofService = document.answerSchemas();
    List<String> faults = new ArrayList<>();
    for (Operation operation : document.operations()) {
      for (JsonNode schema : operation.bodies().values()) {
        String name = schema.path("$ref").asString().replace("#/components/schemas/", "");
        for (long number = 0; number < 20; number++) {
          Values values =
              new Values(
                  document, new Memory(List.of()), new Dice(7, number), TODAY, number % 2 == 0);
          ofService
              .faults(name, values.make(schema, name))
              .forEach(fault -> faults.add(operation + ": " + fault));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static JsonNode thing(long number, boolean edge) {
    return values(number, edge).make(THING, "thing");
  }

  private static Values values(long number, boolean edge) {
    return new Values(Things.document(), new Memory(List.of()), new Dice(1, number), TODAY, edge);
  }
}
