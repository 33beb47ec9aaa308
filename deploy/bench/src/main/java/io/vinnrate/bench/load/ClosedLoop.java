package io.vinnrate.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * As many requests as a service answers: some callers, each of whom sends the next one when it has
 * the answer. It tells how much there can be, not how long one waits.
 *
 * @param address where the service is
 * @param requests the request of each number, from 0 on
 * @param next the next number
 */
public record ClosedLoop(URI address, IntFunction<byte[]> requests, AtomicInteger next) {

  private static final int GOOD = 2;
  private static final int HUNDRED = 100;

  /** One that begins with number 0. */
  public ClosedLoop(URI address, IntFunction<byte[]> requests) {
    this(address, requests, new AtomicInteger());
  }

  /**
   * Sends for a time.
   *
   * @return how many were answered in a second
   * @throws io.vinnrate.local.process.LocalFailure when one is not answered by a status that says
   *     yes
   */
  public double perSecond(Duration time) throws InterruptedException {
    return Callers.perSecond(
        Executors.newVirtualThreadPerTaskExecutor(), time, (number, end) -> sendUntil(end));
  }

  private long sendUntil(long end) throws IOException {
    long answered = 0;
    try (WireConnection connection = new WireConnection(address)) {
      while (System.nanoTime() < end) {
        int status = connection.exchange(requests.apply(next.getAndIncrement()));
        if (status / HUNDRED != GOOD) {
          throw new IOException("the answer was " + status);
        }
        answered++;
      }
    }
    return answered;
  }
}
