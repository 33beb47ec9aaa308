package io.vinnrate.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsableTextTest {

  private final ObjectMapper json = new ObjectMapper().registerModule(UsableText.module());

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "\u0001\t\n", "\ud83d\ude80", "\uffff\ufffe", "å"})
  void otherCharactersAreUsable(String text) {
    assertThat(UsableText.flaw(text)).isNull();
  }

  @Test
  void nulIsNotUsable() {
    assertThat(UsableText.flaw("a\u0000")).isEqualTo("must not contain the character U+0000");
  }

  @Test
  void halfASurrogatePairIsNotUsable() {
    for (String text :
        List.of("\ud83d", "\ude80", "\ude80\ud83d", "\ud83d\ud83d\ude80", "\ud83dx")) {
      assertThat(UsableText.flaw(text)).startsWith("must not contain half a surrogate pair (U+D");
    }
  }

  @Test
  void valuesAndFieldNamesAreChecked() throws JsonProcessingException {
    TypeReference<Map<String, String>> texts = new TypeReference<>() {};
    assertThat(json.readValue("{\"a\": \"b\"}", texts)).containsEntry("a", "b");
    assertThatThrownBy(() -> json.readValue("{\"a\": \"\\u0000\"}", texts))
        .isInstanceOf(UnusableTextException.class);
    assertThatThrownBy(() -> json.readValue("{\"\\ud800\": \"b\"}", texts))
        .isInstanceOf(UnusableTextException.class);
  }
}
