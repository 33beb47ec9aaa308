package io.vinnrate.customer.market;

import static io.vinnrate.customer.market.Fit.NO;
import static io.vinnrate.customer.market.Fit.UNKNOWN;
import static io.vinnrate.customer.market.Fit.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitTest {

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES",
    "YES, UNKNOWN, UNKNOWN",
    "YES, NO, NO",
    "UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, NO, NO",
    "NO, NO, NO"
  })
  void bothHoldAsKleeneSays(Fit one, Fit other, Fit both) {
    assertThat(one.and(other)).isEqualTo(both);
    assertThat(other.and(one)).isEqualTo(both);
  }

  @Test
  void theOrderOfConditionsIsOfNoConsequence() {
    for (Fit a : Fit.values()) {
      for (Fit b : Fit.values()) {
        for (Fit c : Fit.values()) {
          assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c))).isEqualTo(c.and(a).and(b));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHoldsAddsNothingAndWhatDoesNotDecides(Fit fit) {
    assertThat(fit.and(YES)).isEqualTo(fit);
    assertThat(fit.and(fit)).isEqualTo(fit);
    assertThat(fit.and(NO)).isEqualTo(NO);
  }

  @Test
  void anUnknownFactIsNeitherInNorOut() {
    assertThat(Fit.oneOf(Set.of("a"), null)).isEqualTo(UNKNOWN);
    assertThat(Fit.within(new Range(0, null), null)).isEqualTo(UNKNOWN);
  }

  @Test
  void noConditionHoldsOfAnything() {
    assertThat(Fit.oneOf(Set.of(), null)).isEqualTo(YES);
    assertThat(Fit.oneOf(Set.of(), "a")).isEqualTo(YES);
    assertThat(Fit.within(null, null)).isEqualTo(YES);
    assertThat(Fit.within(null, 7)).isEqualTo(YES);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 5, 2, NO",
    "3, 5, 3, YES",
    "3, 5, 5, YES",
    "3, 5, 6, NO",
    "3, , 2147483647, YES",
    "3, , 2, NO",
    ", 5, 0, YES",
    ", 5, 6, NO",
    "4, 4, 4, YES"
  })
  void theEndsOfARangeAreWithinIt(Integer min, Integer max, int number, Fit fit) {
    assertThat(Fit.within(new Range(min, max), number)).isEqualTo(fit);
  }

  @Test
  void aRangeHasAnEndAndNoTwoThatExcludeEachOther() {
    assertThatThrownBy(() -> new Range(null, null)).hasMessage("a range must have an end");
    assertThatThrownBy(() -> new Range(2, 1)).hasMessage("min must not be above max");
  }
}
