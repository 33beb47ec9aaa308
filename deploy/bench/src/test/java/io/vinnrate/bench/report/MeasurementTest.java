package io.vinnrate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {

  @Test
  void whatIsTheTargetReachesIt() {
    assertThat(Measurement.atLeast("a", 90, "/s", 0.9).beside("b", 100).isReached()).isTrue();
    assertThat(Measurement.atLeast("a", 89, "/s", 0.9).beside("b", 100).isReached()).isFalse();
    assertThat(Measurement.atMost("a", 120, "ms", 1.2).beside("b", 100).isReached()).isTrue();
    assertThat(Measurement.atMost("a", 121, "ms", 1.2).beside("b", 100).isReached()).isFalse();
    assertThat(Measurement.atMost("a", 3, "ms", 3).isReached()).isTrue();
    assertThat(Measurement.atLeast("a", 2.9, "/s", 3).isReached()).isFalse();
  }

  @Test
  void itsLineTellsWhatItIsARatioOf() {
    assertThat(Measurement.atLeast("good", 1_789, "/s", 0.9).beside("all", 2_000).line())
        .isEqualTo("good: 1,789 /s; all: 2,000; ratio 0.89, target ≥ 0.90, MISSED");
    assertThat(Measurement.atMost("delay", 12.34, "ms", 100).line())
        .isEqualTo("delay: 12.3 ms, target ≤ 100 ms, reached");
  }

  @Test
  void whatCountsOfSomeRoundsIsTheirMedian() {
    Measurement measured =
        Measurement.atLeast("a", List.of(1.0, 9.0, 6.0), "/s", 0.5)
            .beside("b", List.of(10.0, 12.0, 90.0));
    assertThat(measured.figure()).isEqualTo(0.5);
    assertThat(measured.isReached()).isTrue();
    assertThat(measured.figures()).containsExactly(0.1, 0.75, 6.0 / 90);
  }

  @Test
  void whatIsOnlyToldIsNeitherReachedNorMissed() {
    assertThat(Measurement.told("processor time", List.of(2.0), "ms").line())
        .isEqualTo("processor time: 2.00 ms");
  }
}
