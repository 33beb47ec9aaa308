package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTest {

  @Test
  void aServiceGetsTheTimeThatItAsksFor() {
    Optional<Duration> threeSeconds = Optional.of(Duration.ofSeconds(3));
    assertThat(Retry.STANDARD.delayAfter(1, threeSeconds)).hasSeconds(3);
    assertThat(Retry.STANDARD.delayAfter(9, threeSeconds)).hasSeconds(3);
  }

  @Test
  void noServiceGetsMoreThanTheLongestDelay() {
    assertThat(Retry.STANDARD.delayAfter(1, Optional.of(Duration.ofHours(1)))).hasSeconds(10);
  }

  @Test
  void aFreshInstallationGetsHalfAMinuteToLearnItsRubric() {
    Duration asked = Duration.ofSeconds(3);
    Duration total =
        IntStream.range(1, Retry.STANDARD.attempts())
            .mapToObj(attempt -> Retry.STANDARD.delayAfter(attempt, Optional.of(asked)))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(total).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(35));
  }
}
