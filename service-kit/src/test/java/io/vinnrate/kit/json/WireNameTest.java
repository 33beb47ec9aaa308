package io.vinnrate.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.kit.event.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireNameTest {

  @ParameterizedTest
  @EnumSource
  void aConstantHasTheSameNameEverywhere(Kind kind) throws Exception {
    ObjectMapper strict = new ObjectMapper();
    new StrictJson().customize(strict);
    EventJson events = new EventJson();
    String quoted = "\"" + kind.onTheWire + "\"";
    assertThat(WireName.of(kind)).isEqualTo(kind.onTheWire);
    assertThat(WireName.constant(Kind.class, kind.onTheWire)).contains(kind);
    assertThat(strict.writeValueAsString(kind)).isEqualTo(quoted);
    assertThat(strict.readValue(quoted, Kind.class)).isEqualTo(kind);
    assertThat(events.write(kind)).asString().isEqualTo(quoted);
    assertThat(events.read(quoted.getBytes(java.nio.charset.StandardCharsets.UTF_8), Kind.class))
        .isEqualTo(kind);
  }

  @Test
  void anUnknownNameIsNoConstant() {
    assertThat(WireName.constant(Kind.class, "OPEN")).isEmpty();
    assertThat(WireName.constant(Kind.class, null)).isEmpty();
  }

  enum Kind {
    MEETING_FOLLOW_UP("meetingFollowUp"),
    OPEN("open"),
    FACE_2_FACE("face2Face"),
    N("N");

    private final String onTheWire;

    Kind(String onTheWire) {
      this.onTheWire = onTheWire;
    }
  }
}
