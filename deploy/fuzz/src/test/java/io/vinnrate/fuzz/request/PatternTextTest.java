package io.vinnrate.fuzz.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\S",
        "^[A-Z]{2}$",
        "^\\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$",
        "^(?!active$)[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$",
        "^[\\x21-\\x7E]{1,255}$",
        "^[^\\s@\\u00a0]+@[^\\s@b-y]+$",
        "^(?s).*\\S.*$",
        "^a+b*c?(?:de|f){2,3}$"
      })
  void theTextIsOneThatTheExpressionAccepts(String expression) {
    for (long number = 0; number < 300; number++) {
      assertThat(PatternText.matching(expression, new Dice(1, number))).containsPattern(expression);
    }
  }
}
