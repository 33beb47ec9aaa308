package io.vinnrate.scoring.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifficultyTest {

  @ParameterizedTest
  @CsvSource({
    "1, ON_THE_SPOT,         CHALLENGING",
    "1, QUICK_CHECK,         CHALLENGING",
    "1, THOROUGH_CHECK,      VERY_CHALLENGING",
    "1, VERY_THOROUGH_CHECK, VERY_CHALLENGING",
    "2, ON_THE_SPOT,         CHALLENGING",
    "2, QUICK_CHECK,         CHALLENGING",
    "2, THOROUGH_CHECK,      VERY_CHALLENGING",
    "2, VERY_THOROUGH_CHECK, VERY_CHALLENGING",
    "3, ON_THE_SPOT,         RELATIVELY_EASY",
    "3, QUICK_CHECK,         RELATIVELY_EASY",
    "3, THOROUGH_CHECK,      CHALLENGING",
    "3, VERY_THOROUGH_CHECK, CHALLENGING",
    "4, ON_THE_SPOT,         VERY_EASY",
    "4, QUICK_CHECK,         VERY_EASY",
    "4, THOROUGH_CHECK,      CHALLENGING",
    "4, VERY_THOROUGH_CHECK, CHALLENGING",
    "5, ON_THE_SPOT,         VERY_EASY",
    "5, QUICK_CHECK,         VERY_EASY",
    "5, THOROUGH_CHECK,      CHALLENGING",
    "5, VERY_THOROUGH_CHECK, CHALLENGING",
  })
  void everyCellOfTheMatrixIsAsWritten(int desire, BuyingProcess process, Difficulty difficulty) {
    assertThat(new Buying(desire, process).difficulty()).contains(difficulty);
    assertThat(new Buying(desire, process).missing()).isEmpty();
  }

  @Test
  void withoutDesireOrProcessThereIsNoDifficulty() {
    assertThat(new Buying(null, BuyingProcess.QUICK_CHECK).difficulty()).isEmpty();
    assertThat(new Buying(null, BuyingProcess.QUICK_CHECK).missing())
        .containsExactly("buyingDesire");
    assertThat(new Buying(3, null).difficulty()).isEmpty();
    assertThat(new Buying(3, null).missing()).containsExactly("buyingProcess");
    assertThat(new Buying(null, null).missing()).containsExactly("buyingDesire", "buyingProcess");
  }

  @Test
  void aDesireOutsideTheMatrixIsRefused() {
    assertThatThrownBy(() -> Difficulty.of(6, BuyingProcess.QUICK_CHECK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("desire must be 1 to 5 but is 6");
  }
}
