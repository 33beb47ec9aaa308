package io.vinnrate.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests at a steady rate, whether earlier ones are answered or not, as many independent
 * callers do. What a request takes is counted from the moment at which it should have been sent.
 *
 * <p>One thread sends and reads all, since what a thread for each would take of the machine is
 * missed by the service.
 */
public final class OpenLoop {

  /** After the last request, for answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How late a request may be sent, and an answer be seen. */
  private static final long TICK_NANOS = 200_000;

  private final URI address;
  private final IntFunction<byte[]> requests;
  private int sent;

  /**
   * A load that is not sent yet.
   *
   * @param requests the request of each number, from 0 on
   */
  public OpenLoop(URI address, IntFunction<byte[]> requests) {
    this.address = address;
    this.requests = requests;
  }

  /** Sends at a rate for a time, and waits for the answers. */
  public Answers send(double perSecond, Duration time) {
    int count = (int) (perSecond * time.toMillis() / TimeUnit.SECONDS.toMillis(1));
    try (Turn turn = new Turn(TimeUnit.SECONDS.toNanos(1) / perSecond)) {
      turn.run(count);
      return new Answers(perSecond, time, List.copyOf(turn.answers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The requests that are sent at one rate. */
  private final class Turn implements AutoCloseable {

    private final double interval;
    private final long start = System.nanoTime();
    private final Selector selector = Selector.open();
    private final Deque<Exchange> idle = new ArrayDeque<>();
    private final List<Answers.One> answers = new ArrayList<>();
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);

    private Turn(double interval) throws IOException {
      this.interval = interval;
    }

    private void run(int count) throws IOException {
      int begun = 0;
      long end = due(count) + PATIENCE.toNanos();
      while (answers.size() < count && System.nanoTime() - end < 0) {
        while (begun < count && System.nanoTime() - due(begun) >= 0) {
          begin(due(begun++));
        }
        if (selector.selectNow(this::proceed) == 0) {
          LockSupport.parkNanos(TICK_NANOS);
        }
      }
      selector.keys().stream()
          .map(key -> (Exchange) key.attachment())
          .filter(Exchange::isOpen)
          .forEach(exchange -> end(exchange, Answers.NONE));
    }

    private long due(int number) {
      return start + (long) (number * interval);
    }

    private void begin(long due) {
      int number = sent++;
      try {
        Exchange exchange = idle.poll();
        if (exchange == null) {
          exchange = new Exchange(selector, address);
        }
        exchange.begin(number, due, requests.apply(number));
      } catch (IOException e) {
        answers.add(new Answers.One(number, due, Answers.NONE, since(due)));
      }
    }

    private void proceed(SelectionKey key) {
      Exchange exchange = (Exchange) key.attachment();
      try {
        if (exchange.proceed(bytes)) {
          end(exchange, exchange.status());
          idle.push(exchange);
        }
      } catch (IOException e) {
        if (exchange.isOpen()) {
          end(exchange, Answers.NONE);
        }
        idle.remove(exchange);
        key.cancel();
        close(key);
      }
    }

    private void end(Exchange exchange, int status) {
      long due = exchange.due();
      answers.add(new Answers.One(exchange.number(), due, status, since(due)));
      exchange.end();
    }

    @Override
    public void close() throws IOException {
      selector.keys().forEach(Turn::close);
      selector.close();
    }

    private static void close(SelectionKey key) {
      try {
        key.channel().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Duration since(long moment) {
    return Duration.ofNanos(System.nanoTime() - moment);
  }
}
