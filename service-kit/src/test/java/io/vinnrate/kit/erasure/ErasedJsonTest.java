package io.vinnrate.kit.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasedJsonTest {

  private final ErasedJson json = new ErasedJson(ErasedTexts.of(List.of("Åse \"Å\" Vik")));

  @Test
  void textsAreTakenOutOfValuesAndNamesHoweverTheyAreQuoted() {
    assertThat(
            json.outOf(
                """
                {"a":["with\\nÅse \\"Å\\" Vik",1.10],"\\u00c5se \\u0022\\u00C5\\u0022 Vik":{"b":null}}
                """))
        .isEqualTo("{\"a\":[\"with\\nerased\",1.10],\"erased\":{\"b\":null}}");
  }

  @Test
  void whatHasNoneOfThemStaysAsItIsWritten() {
    String other = "{ \"a\" : 1E+2, \"b\": \"Åse\" }";
    assertThat(json.outOf(other)).isSameAs(other);
    byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
    assertThat(json.outOf(bytes)).isSameAs(bytes);
  }

  @Test
  void nothingIsKeptOfWhatIsNoJsonAndHasOneOfThem() {
    assertThat(json.outOf("{\"a\": Åse \"Å\" Vikan")).isEqualTo("erased");
    assertThat(json.outOf("\\u00c5se \\u0022\\u00c5\\u0022 Vik")).isEqualTo("erased");
    assertThat(json.outOf("{\"a\": Åse")).isEqualTo("{\"a\": Åse");
  }

  @Test
  void nothingIsKeptOfWhatIsNoTextAndHasOneOfThem() {
    byte[] broken = "Åse \"Å\" Vik?".getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 1] = (byte) 0xff;
    assertThat(json.outOf(broken)).asString(StandardCharsets.UTF_8).isEqualTo("erased");
    assertThat(json.outOf(new byte[] {(byte) 0xff})).containsExactly(0xff);
  }
}
