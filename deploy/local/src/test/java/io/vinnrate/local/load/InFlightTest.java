package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InFlightTest {

  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();

  @Test
  void takesAnItemOnlyWhenThereIsRoomForIt() {
    AtomicInteger mostTaken = new AtomicInteger();

    InFlight.each(
        items(20_000),
        8,
        item -> {
          mostTaken.accumulateAndGet(taken.get() - finished.get(), Math::max);
          finished.incrementAndGet();
        });

    assertThat(finished).hasValue(20_000);
    // The reader may take one more between an item's finish and the end of its work.
    assertThat(mostTaken.get()).isBetween(1, 9);
  }

  @Test
  void theFirstFailureStopsTheReading() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                InFlight.each(
                    items(1_000_000),
                    2,
                    item -> {
                      throw new IllegalStateException("item " + item);
                    }))
        .withMessageStartingWith("item ");
    assertThat(taken.get()).isLessThan(1_000_000);
  }

  private Iterator<Integer> items(int count) {
    return IntStream.range(0, count).peek(item -> taken.incrementAndGet()).iterator();
  }
}
