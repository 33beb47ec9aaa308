package io.vinnrate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.faults.Schedule.Stroke;
import io.vinnrate.faults.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Duration LENGTH = Duration.ofMinutes(10);
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

  @Test
  void theSeedDecidesIt() {
    assertThat(Schedule.of(1, LENGTH, FAULTS)).isEqualTo(Schedule.of(1, LENGTH, FAULTS));
    assertThat(Schedule.of(1, LENGTH, FAULTS)).isNotEqualTo(Schedule.of(2, LENGTH, FAULTS));
  }

  @Test
  void eachFaultComesBeforeOneComesAgain() {
    List<Stroke> strokes = Schedule.of(1, LENGTH, FAULTS).strokes();
    assertThat(strokes).hasSizeGreaterThan(60);
    for (int i = 0; i + 3 <= strokes.size(); i += 3) {
      assertThat(strokes.subList(i, i + 3))
          .extracting(Stroke::fault)
          .containsExactlyInAnyOrderElementsOf(FAULTS);
    }
  }

  @Test
  void oneIsUndoneBeforeTheNextComes() {
    List<Stroke> strokes = Schedule.of(1, LENGTH, FAULTS).strokes();
    for (int i = 1; i < strokes.size(); i++) {
      Stroke before = strokes.get(i - 1);
      assertThat(strokes.get(i).at()).isGreaterThan(before.at().plus(before.lasts()));
    }
    assertThat(strokes).allSatisfy(stroke -> assertThat(stroke.at()).isLessThan(LENGTH));
  }
}
