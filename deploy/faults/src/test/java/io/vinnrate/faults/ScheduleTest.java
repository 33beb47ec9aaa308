package io.vinnrate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.faults.Schedule.Stroke;
import io.vinnrate.faults.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final List<Fault> FAULTS = List.of(new Named("a"), new Named("b"), new Named("c"));

  private record Named(String name) implements Fault {

    @Override
    public String strike(RandomGenerator chance) {
      return name;
    }

    @Override
    public void heal() {
      // nothing was done
    }
  }

  private static List<Stroke> strokes(long seed) {
    Schedule schedule = new Schedule(seed, FAULTS);
    return Stream.generate(schedule::next).limit(90).toList();
  }

  @Test
  void theSeedDecidesIt() {
    assertThat(strokes(1)).isEqualTo(strokes(1)).isNotEqualTo(strokes(2));
  }

  @Test
  void eachFaultComesBeforeOneComesAgain() {
    List<Stroke> strokes = strokes(1);
    for (int i = 0; i < strokes.size(); i += FAULTS.size()) {
      assertThat(strokes.subList(i, i + FAULTS.size()))
          .extracting(Stroke::fault)
          .containsExactlyInAnyOrderElementsOf(FAULTS);
    }
  }

  @Test
  void faultsLastForAFewSecondsAndThereIsRestInBetween() {
    assertThat(strokes(1))
        .allSatisfy(
            stroke -> {
              assertThat(stroke.lasts()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
              assertThat(stroke.rest()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
            });
  }
}
