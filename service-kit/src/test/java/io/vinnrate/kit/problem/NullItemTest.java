package io.vinnrate.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.kit.json.StrictJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullItemTest {

  private final ObjectMapper json = mapper();

  @Test
  void nothingInAListIsRefusedWhereItStands() {
    assertRefused("{\"items\": [{\"text\": \"a\"}, null]}", "#/items/1");
  }

  @Test
  void nothingInAMapIsRefusedWhereItStands() {
    assertRefused("{\"levels\": {\"a\": 1, \"b\": null}}", "#/levels/b");
  }

  @Test
  void theFirstOfManyIsTold() {
    assertRefused("{\"items\": [" + "null,".repeat(20_000) + "null]}", "#/items/0");
  }

  @Test
  void nothingInTheirPlaceIsLikeLeavingThemOut() throws JsonProcessingException {
    assertThat(json.readValue("{\"items\": null}", Things.class)).isEqualTo(new Things(null, null));
  }

  private void assertRefused(String body, String pointer) {
    assertThatThrownBy(() -> json.readValue(body, Things.class))
        .isInstanceOfSatisfying(
            JsonProcessingException.class,
            exception -> {
              Problem problem = JsonProblems.of(exception);
              assertThat(problem.type()).isEqualTo("/problems/validation-failed");
              assertThat(problem.errors())
                  .containsExactly(FieldError.at(pointer, "must not be null"));
            });
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    new StrictJson().customize(mapper);
    return mapper;
  }

  private record Thing(String text) {}

  private record Things(@Nullable List<Thing> items, @Nullable Map<String, Integer> levels) {}
}
