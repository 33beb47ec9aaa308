package io.vinnrate.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonPointersTest {

  @Test
  void aPlaceIsAPointerInAFragment() {
    Object any = new Object();
    assertThat(JsonPointers.of(List.of())).isEqualTo("#");
    assertThat(
            JsonPointers.of(
                List.of(
                    new Reference(any, "lines"),
                    new Reference(any, 2),
                    new Reference(any, "a/b~c"))))
        .isEqualTo("#/lines/2/a~1b~0c");
  }
}
