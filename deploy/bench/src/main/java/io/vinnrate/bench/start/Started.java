package io.vinnrate.bench.start;

import io.vinnrate.bench.load.WireConnection;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A program that was just started.
 *
 * @param at when, as System.nanoTime() counts
 * @param address where it will listen
 * @param end stops it, at once: what its end takes is not measured
 */
record Started(long at, URI address, Runnable end) {

  private static final byte[] PROBE =
      "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 2;
  private static final int READY = 200;

  static Started of(PackagedService service) {
    return new Started(service.launched(), service.address("/"), () -> service.stop(Duration.ZERO));
  }

  /** Waits until it says that it is ready, stops it, and tells how long the former took. */
  Duration untilReady() throws InterruptedException {
    try {
      while (!isReady()) {
        if (System.nanoTime() - at > PATIENCE.toNanos()) {
          throw new LocalFailure(address + " does not become ready.");
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      return Duration.ofNanos(System.nanoTime() - at);
    } finally {
      end.run();
    }
  }

  private boolean isReady() {
    try (WireConnection connection = new WireConnection(address)) {
      return connection.exchange(PROBE) == READY;
    } catch (IOException notYet) {
      return false;
    }
  }
}
