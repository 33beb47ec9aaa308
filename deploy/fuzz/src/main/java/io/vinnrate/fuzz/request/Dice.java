package io.vinnrate.fuzz.request;

import java.util.List;
import java.util.SplittableRandom;

/** What one request is decided by: the same seed and number decide the same. */
public final class Dice {

  private static final int HUNDRED = 100;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final SplittableRandom random;

  /**
   * The dice of a request.
   *
   * @param seed the run's seed
   * @param number the request's number
   */
  public Dice(long seed, long number) {
    random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ number * SPREAD);
  }

  /** True so many times in a hundred. */
  boolean percent(int times) {
    return random.nextInt(HUNDRED) < times;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  long between(long low, long high) {
    return high <= low ? low : random.nextLong(low, high + 1);
  }

  /** The same for what fits an int. */
  int between(int low, int high) {
    return (int) between((long) low, (long) high);
  }

  /** Any number. */
  long any() {
    return random.nextLong();
  }

  /** One of them. */
  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of them. */
  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
