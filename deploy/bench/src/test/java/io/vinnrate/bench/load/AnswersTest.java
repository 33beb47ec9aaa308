package io.vinnrate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

  @Test
  void goodIsWhatSaysYesInTime() {
    Answers answers =
        new Answers(
            3,
            Duration.ofSeconds(2),
            List.of(
                one(200, 10),
                one(201, 1_000),
                one(200, 1_001),
                one(503, 1),
                one(404, 1),
                one(Answers.NONE, 1)));
    assertThat(answers.goodput()).isEqualTo(1);
    assertThat(answers.line()).contains("3/s offered", "1/s good", "{0=1, 200=1, 404=1}");
  }

  private static Answers.One one(int status, int millis) {
    return new Answers.One(0, 0, status, Duration.ofMillis(millis));
  }
}
