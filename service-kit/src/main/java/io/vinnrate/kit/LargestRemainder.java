package io.vinnrate.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spreads a whole number by weights so that the parts are whole and add up to it: each part is its
 * exact quota rounded down, and what is left goes, one each, to the largest fractions that were cut
 * off. This is Hamilton's method, also named after Hare and Niemeyer.
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * The parts.
   *
   * @param total at least 0
   * @param weights each at least 0, at least one more than 0; of equal fractions the earlier wins
   */
  public static int[] spread(int total, int[] weights) {
    long sum = Arrays.stream(weights).asLongStream().sum();
    if (total < 0 || sum <= 0 || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("there must be something to spread by");
    }
    long[] quotas = Arrays.stream(weights).mapToLong(weight -> (long) total * weight).toArray();
    int[] parts = Arrays.stream(quotas).mapToInt(quota -> Math.toIntExact(quota / sum)).toArray();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -(quotas[i] % sum)))
        .limit(total - Arrays.stream(parts).sum())
        .forEach(i -> parts[i]++);
    return parts;
  }
}
