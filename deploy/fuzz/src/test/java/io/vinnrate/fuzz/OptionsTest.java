package io.vinnrate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.local.process.LocalFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void areReadInAnyOrder() {
    assertThat(Options.parse(List.of("--service", "scoring-service", "--seed", "7")))
        .isEqualTo(new Options(7, 20_000, Optional.of("scoring")));
    assertThat(Options.parse(List.of())).isEqualTo(new Options(1, 20_000, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--seed", "--seed x", "--speed 1", "--service sales", "7"})
  void areRefusedWhenTheyAreNotUnderstood(String arguments) {
    assertThatThrownBy(() -> Options.parse(List.of(arguments.split(" "))))
        .isInstanceOf(LocalFailure.class);
  }
}
