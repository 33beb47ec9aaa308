package io.vinnrate.bench;

import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
record ClosedLoop(URI address, IntFunction<byte[]> requests, AtomicInteger next) {

  private static final int CALLERS = 16;
  private static final int OK = 200;
  private static final double NANOS_PER_SECOND = 1e9;

  /** One that begins with number 0. */
  ClosedLoop(URI address, IntFunction<byte[]> requests) {
    this(address, requests, new AtomicInteger());
  }

  /**
   * Sends for a time.
   *
   * @return how many were answered in a second
   * @throws LocalFailure when one is not answered by 200
   */
  double perSecond(Duration time) throws InterruptedException {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    long answered = 0;
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> sent = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        sent.add(callers.submit(() -> sendUntil(end)));
      }
      for (Future<Long> caller : sent) {
        answered += caller.get();
      }
    } catch (ExecutionException e) {
      throw new LocalFailure("The service can't be measured: " + e.getCause(), e);
    }
    return answered * NANOS_PER_SECOND / (System.nanoTime() - start);
  }

  private long sendUntil(long end) throws IOException {
    long answered = 0;
    try (WireConnection connection = new WireConnection(address)) {
      while (System.nanoTime() < end) {
        int status = connection.exchange(requests.apply(next.getAndIncrement()));
        if (status != OK) {
          throw new IOException("the answer was " + status);
        }
        answered++;
      }
    }
    return answered;
  }
}
