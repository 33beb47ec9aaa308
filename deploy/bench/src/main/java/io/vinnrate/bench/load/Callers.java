package io.vinnrate.bench.load;

import io.vinnrate.local.process.LocalFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Some callers side by side, each of whom asks again when there is an answer. */
public final class Callers {

  /** How many there are. */
  public static final int NUMBER = 16;

  private static final double NANOS_PER_SECOND = 1e9;

  private Callers() {}

  /** One of them. */
  @FunctionalInterface
  public interface Caller {

    /**
     * Asks until a moment.
     *
     * @param number which one it is, from 0 on
     * @param end as System.nanoTime() counts
     * @return how many times it was answered
     */
    long until(int number, long end) throws Exception;
  }

  /**
   * Lets them ask for a time.
   *
   * @param threads theirs, which end with this
   * @return how many times they were answered in a second
   * @throws LocalFailure when one fails
   */
  public static double perSecond(ExecutorService threads, Duration time, Caller caller)
      throws InterruptedException {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    long answered = 0;
    try (threads) {
      List<Future<Long>> asking = new ArrayList<>();
      for (int i = 0; i < NUMBER; i++) {
        int number = i;
        asking.add(threads.submit(() -> caller.until(number, end)));
      }
      for (Future<Long> one : asking) {
        answered += one.get();
      }
    } catch (ExecutionException e) {
      throw new LocalFailure("This can't be measured: " + e.getCause(), e);
    }
    return answered * NANOS_PER_SECOND / (System.nanoTime() - start);
  }
}
