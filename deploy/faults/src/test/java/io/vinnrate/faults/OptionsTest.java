package io.vinnrate.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.local.process.LocalFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void withoutAWordItIsTwoMinutesOfAllFaults() {
    assertThat(Options.parse(List.of()))
        .isEqualTo(new Options(1, Duration.ofMinutes(2), Optional.empty()));
  }

  @Test
  void eachOptionCounts() {
    assertThat(Options.parse(List.of("--fault", "kill", "--seed", "7", "--minutes", "0.5")))
        .isEqualTo(new Options(7, Duration.ofSeconds(30), Optional.of("kill")));
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    for (List<String> arguments :
        List.of(
            List.of("--seed"),
            List.of("--seed", "x"),
            List.of("--minutes", "0"),
            List.of("--color", "red"))) {
      assertThatThrownBy(() -> Options.parse(arguments)).isInstanceOf(LocalFailure.class);
    }
  }
}
