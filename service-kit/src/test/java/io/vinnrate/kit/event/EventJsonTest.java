package io.vinnrate.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

  private final EventJson json = new EventJson();

  /** Some data. */
  record Payload(UUID id) {}

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": \"Solveig\"}", "{\"id\": Solveig}", "{\"id\": [\"Solveig\"]}"})
  void whatIsWrongIsSaidByItsPlaceAndNotByItsValue(String data) {
    assertThatThrownBy(() -> read(data))
        .isInstanceOf(PoisonException.class)
        .hasMessageMatching("the data can't be read at line 1, column \\d+");
  }

  @Test
  void whatIsNotKnownIsIgnored() {
    UUID id = UUID.randomUUID();
    assertThat(read("{\"name\": \"Solveig\", \"id\": \"%s\"}".formatted(id)))
        .isEqualTo(new Payload(id));
  }

  private Payload read(String data) {
    return json.read(data.getBytes(StandardCharsets.UTF_8), Payload.class);
  }
}
