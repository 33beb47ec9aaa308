package io.vinnrate.kit.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayTest {

  private final LearningLimit limit =
      new LearningLimit(new TestSettings(1, 100, Duration.ofMillis(100)), 0);
  private final Stay stay = new Stay(limit, 0);

  @BeforeEach
  void enter() {
    assertThat(limit.enter()).isTrue();
  }

  @Test
  void whoWasAnsweredLeavesOnce() {
    stay.begin();
    assertThat(limit.inFlight()).isOne();
    stay.answered(200, 1);
    stay.leave();
    assertThat(limit.inFlight()).isZero();
  }

  @Test
  void workForACallerThatHasGoneAwayKeepsItsPlaceUntilItIsDone() {
    stay.begin();
    assertThat(stay.abandoned()).isTrue();
    assertThat(limit.inFlight()).isOne();
    stay.leave();
    assertThat(limit.inFlight()).isZero();
  }

  @Test
  void aCallerThatGoesAwayBeforeTheWorkLeavesAtOnce() {
    assertThat(stay.abandoned()).isFalse();
    assertThat(limit.inFlight()).isZero();
  }

  @Test
  void aCallerThatGoesAwayAfterTheWorkHasLeft() {
    stay.begin();
    stay.leave();
    assertThat(stay.abandoned()).isFalse();
    assertThat(limit.inFlight()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"200, 90", "304, 90", "503, 90", "401, 100", "422, 100", "429, 100"})
  void whatIsRefusedForWhatItIsTellsNothingOfTheLoad(int status, int expected) {
    for (int i = 0; i < LearningLimit.FEWEST; i++) {
      limit.enter();
      new Stay(limit, 0).answered(status, Duration.ofSeconds(1).toNanos());
    }
    assertThat(limit.limit()).isEqualTo(expected);
  }
}
