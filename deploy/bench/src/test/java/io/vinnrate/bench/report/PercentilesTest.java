package io.vinnrate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(Percentiles.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Percentiles.millis(List.of(Duration.ofMillis(7)), 0.5)).isEqualTo(7);
  }

  @Test
  void allAreNotAboveTheLargest() {
    assertThat(Percentiles.of(List.of(5, 9, 1), 1)).isEqualTo(9);
  }
}
