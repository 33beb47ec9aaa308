package io.vinnrate.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  private static final long SEED = 20_261_122;

  @Test
  void whatComesOutEvenIsSpreadInProportion() {
    assertThat(LargestRemainder.spread(100, new int[] {40, 30, 20, 10}))
        .containsExactly(40, 30, 20, 10);
  }

  @Test
  void whatIsLeftGoesToTheLargestFractions() {
    assertThat(LargestRemainder.spread(3, new int[] {40, 30, 20, 10})).containsExactly(1, 1, 1, 0);
    assertThat(LargestRemainder.spread(7, new int[] {1, 4, 1})).containsExactly(1, 5, 1);
  }

  @Test
  void ofEqualFractionsTheEarlierWins() {
    assertThat(LargestRemainder.spread(5, new int[] {1, 1, 1})).containsExactly(2, 2, 1);
  }

  @Test
  void weightsOfZeroGetNothing() {
    assertThat(LargestRemainder.spread(5, new int[] {0, 1, 0})).containsExactly(0, 5, 0);
  }

  @Test
  void partsAddUpAndAreWithinOneOfTheirQuota() {
    Random random = new Random(SEED);
    for (int round = 0; round < 10_000; round++) {
      int total = random.nextInt(600_001);
      int[] weights = random.ints(1 + random.nextInt(30), 0, 1_000).toArray();
      weights[0]++;
      int[] parts = LargestRemainder.spread(total, weights);
      long sum = IntStream.of(weights).sum();
      assertThat(IntStream.of(parts).sum()).isEqualTo(total);
      for (int i = 0; i < parts.length; i++) {
        long floor = (long) total * weights[i] / sum;
        assertThat((long) parts[i]).isBetween(floor, floor + 1);
      }
    }
  }

  @Test
  void thereMustBeSomethingToSpreadBy() {
    assertThatThrownBy(() -> LargestRemainder.spread(5, new int[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.spread(5, new int[] {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.spread(5, new int[] {2, -1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.spread(-1, new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
