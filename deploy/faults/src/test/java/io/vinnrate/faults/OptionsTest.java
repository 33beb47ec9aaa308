package io.vinnrate.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.local.process.LocalFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void withoutAWordItIsTwoMinutesOfAllFaults() {
    assertThat(Options.parse(List.of()))
        .isEqualTo(new Options(1, Duration.ofMinutes(2), List.of("")));
  }

  @Test
  void eachOptionCounts() {
    assertThat(
            Options.parse(List.of("--fault", "kill,cut-kafka", "--seed", "7", "--minutes", "0.5")))
        .isEqualTo(new Options(7, Duration.ofSeconds(30), List.of("kill", "cut-kafka")));
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
