package io.vinnrate.kit.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasedTextsTest {

  private final ErasedTexts erased = ErasedTexts.of(List.of("Ola Vik", "ola@vik.example"));

  @Test
  void wholeWordsAreTakenOut() {
    assertThat(erased.outOf("Met Ola Vik. Ola Vik's boss, (Ola Vik)"))
        .isEqualTo("Met erased. erased's boss, (erased)");
    assertThat(erased.outOf("mail ola@vik.example!")).isEqualTo("mail erased!");
  }

  @Test
  void otherWordsStay() {
    for (String other : List.of("Ola Vikan", "Nicola Vik", "OLA VIK", "Ola", "Ola Vik\u0301", "")) {
      assertThat(erased.outOf(other)).isEqualTo(other);
    }
  }

  @Test
  void anyWhiteSpaceMayBeBetweenTheWords() {
    assertThat(erased.outOf("Ola \n Vik and Ola\u00a0Vik")).isEqualTo("erased and erased");
  }

  @Test
  void theLongestTextIsTakenOutAsAWhole() {
    assertThat(ErasedTexts.of(List.of("Vik", "Ola Vik")).outOf("Ola Vik, Vik"))
        .isEqualTo("erased, erased");
  }

  @Test
  void whatAPatternWouldReadIsTakenAsItIsWritten() {
    assertThat(ErasedTexts.of(List.of("O. (Ola) Vik\\E.*")).outOf("O. (Ola) Vik\\E.* and OX"))
        .isEqualTo("erased and OX");
  }

  @Test
  void nothingIsTakenOutWhenNothingIsSaid() {
    ErasedTexts none = ErasedTexts.of(Arrays.asList(null, " ", "erased"));
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.outOf("as it was, erased")).isEqualTo("as it was, erased");
    assertThat(none.outOfAny(null)).isNull();
  }

  @Test
  void theLongestWordTellsWhereToLook() {
    assertThat(erased.probes()).containsExactly("example", "Ola");
    assertThat(ErasedTexts.of(List.of("\"…\"")).probes()).containsExactly("\"…\"");
  }
}
