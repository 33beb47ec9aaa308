package io.vinnrate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void theRatioIsThatOfTheMedians() {
    Figure figure =
        Figure.of(
            "operation",
            "bound",
            List.of(Duration.ofMillis(900), Duration.ofMillis(300), Duration.ofMillis(250)),
            List.of(Duration.ofMillis(100), Duration.ofMillis(90), Duration.ofMillis(800)),
            3.01);
    assertThat(figure.ratio()).isEqualTo(3);
    assertThat(figure.isReached()).isTrue();
  }

  @Test
  void aRatioThatIsTheTargetMissesIt() {
    Duration one = Duration.ofMillis(100);
    assertThat(new Figure("operation", "bound", one.multipliedBy(3), one, 3).isReached()).isFalse();
  }
}
