package io.vinnrate.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests at a steady rate, whether earlier ones are answered or not, as many independent
 * callers do. What a request takes is counted from the moment at which it should have been sent.
 */
final class OpenLoop {

  private final URI address;
  private final IntFunction<byte[]> requests;
  private final Queue<WireConnection> idle = new ConcurrentLinkedQueue<>();
  private int sent;

  /**
   * A load that is not sent yet.
   *
   * @param requests the request of each number, from 0 on
   */
  OpenLoop(URI address, IntFunction<byte[]> requests) {
    this.address = address;
    this.requests = requests;
  }

  /** Sends at a rate for a time, and waits for the answers. */
  Answers send(double perSecond, Duration time) {
    int count = (int) (perSecond * time.toMillis() / TimeUnit.SECONDS.toMillis(1));
    double interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    Queue<Answers.One> answers = new ConcurrentLinkedQueue<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long intended = start + (long) (i * interval);
        awaitMoment(intended);
        int number = sent++;
        byte[] request = requests.apply(number);
        callers.execute(() -> answers.add(exchange(number, request, intended)));
      }
    }
    return new Answers(perSecond, time, List.copyOf(answers));
  }

  private static void awaitMoment(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private Answers.One exchange(int number, byte[] request, long intended) {
    int status;
    try {
      WireConnection connection = idle.poll();
      if (connection == null) {
        connection = new WireConnection(address);
      }
      status = exchange(connection, request);
    } catch (IOException e) {
      status = Answers.NONE;
    }
    return new Answers.One(
        number, intended, status, Duration.ofNanos(System.nanoTime() - intended));
  }

  private int exchange(WireConnection connection, byte[] request) throws IOException {
    try {
      int status = connection.exchange(request);
      idle.add(connection);
      return status;
    } catch (IOException e) {
      connection.close();
      throw e;
    }
  }
}
