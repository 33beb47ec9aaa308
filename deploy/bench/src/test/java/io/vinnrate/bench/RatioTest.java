package io.vinnrate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void aRatioThatIsTheTargetReachesIt() {
    assertThat(Ratio.atLeast("a", 90, "b", 100, "/s", 0.9).isReached()).isTrue();
    assertThat(Ratio.atLeast("a", 89, "b", 100, "/s", 0.9).isReached()).isFalse();
    assertThat(Ratio.atMost("a", 120, "b", 100, "ms", 1.2).isReached()).isTrue();
    assertThat(Ratio.atMost("a", 121, "b", 100, "ms", 1.2).isReached()).isFalse();
  }

  @Test
  void itsLineTellsWhatItIsARatioOf() {
    assertThat(Ratio.atLeast("good", 1_789, "all", 2_000, "/s", 0.9).line())
        .isEqualTo("good: 1,789 /s; all: 2,000; ratio 0.89, target ≥ 0.90");
  }
}
