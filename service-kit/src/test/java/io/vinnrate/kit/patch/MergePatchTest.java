package io.vinnrate.kit.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vinnrate.kit.json.StrictJson;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  private final ObjectMapper json = new ObjectMapper();
  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
  private final MergePatch mergePatch;

  MergePatchTest() {
    new StrictJson().customize(json);
    mergePatch = new MergePatch(json, validator);
  }

  /** The cases of RFC 7396, appendix A, whose patch is an object. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":"b"}         | {"a":"c"}                 | {"a":"c"}
          {"a":"b"}         | {"b":"c"}                 | {"a":"b","b":"c"}
          {"a":"b"}         | {"a":null}                | {}
          {"a":"b","b":"c"} | {"a":null}                | {"b":"c"}
          {"a":["b"]}       | {"a":"c"}                 | {"a":"c"}
          {"a":"c"}         | {"a":["b"]}               | {"a":["b"]}
          {"a":{"b":"c"}}   | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
          {"a":[{"b":"c"}]} | {"a":[1]}                 | {"a":[1]}
          {"e":null}        | {"a":1}                   | {"e":null,"a":1}
          [1,2]             | {"a":"b","c":null}        | {"a":"b"}
          {}                | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
          """)
  void followsTheStandard(String target, String patch, String result) throws Exception {
    JsonNode patched =
        mergePatch.apply(json.readTree(target), (ObjectNode) json.readTree(patch), JsonNode.class);
    assertThat(patched).isEqualTo(json.readTree(result));
  }

  @Test
  void decimalsKeepTheirDigits() throws Exception {
    ObjectNode patch = (ObjectNode) json.readTree("{\"amount\": 12345678901234.5600}");
    assertThat(mergePatch.apply(new Price(null), patch, Price.class).amount())
        .isEqualTo(new BigDecimal("12345678901234.5600"));
  }

  record Price(@Nullable BigDecimal amount) {}
}
