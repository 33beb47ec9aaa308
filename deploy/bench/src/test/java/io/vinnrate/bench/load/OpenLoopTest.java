package io.vinnrate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  private static final double RATE = 200;
  private static final Duration TIME = Duration.ofMillis(500);
  private static final int REQUESTS = 100;

  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicLong wentOn = new AtomicLong();
  private final CountDownLatch later = new CountDownLatch(1);
  private HttpServer server;

  /** Answers one request at a time; the first one only when the last has been due. */
  @BeforeEach
  void startAServerThatStalls() throws IOException {
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), REQUESTS);
    server.createContext(
        "/",
        exchange -> {
          if (answered.getAndIncrement() == 0) {
            awaitLater();
            wentOn.set(System.nanoTime());
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    server.stop(0);
  }

  private void awaitLater() throws IOException {
    try {
      later.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private List<Answers.One> load() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    byte[] request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    OpenLoop load =
        new OpenLoop(
            address,
            number -> {
              if (number == REQUESTS - 1) {
                later.countDown();
              }
              return request;
            });
    return load.send(RATE, TIME).all();
  }

  @Test
  void aStallOfTheServiceIsInTheDelayOfEachRequestThatWasDueInIt() {
    List<Answers.One> all = load();
    assertThat(all).hasSize(REQUESTS);
    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(one.took().toNanos()).isGreaterThanOrEqualTo(wentOn.get() - one.due()));
  }

  @Test
  void requestsAreDueAtTheirRateThoughNoneIsAnswered() {
    List<Long> due = load().stream().map(Answers.One::due).sorted().toList();
    assertThat(due.getLast() - due.getFirst())
        .isEqualTo(
            Duration.ofSeconds(1).multipliedBy(REQUESTS - 1).dividedBy((long) RATE).toNanos());
  }
}
