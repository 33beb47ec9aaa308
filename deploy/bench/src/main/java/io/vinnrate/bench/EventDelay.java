package io.vinnrate.bench;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How long it takes until a change is in Kafka, while requests come at a fixed rate, whether those
 * before have been answered or not. The time runs from the moment of the change, which is before
 * its commit: it is never less than the time from the commit.
 */
record EventDelay(PackagedService service, AppendedEvents events) {

  private static final int RATE = 300;
  private static final List<Integer> WARM_UP_RATES = List.of(50, 100, 200, RATE);
  private static final int WARM_UP_SECONDS = 8;
  private static final int SECONDS = 30;
  private static final double P50_TARGET = 10;
  private static final double P99_TARGET = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double NANOS_PER_MILLI = 1e6;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final double MOST_REFUSED = 0.01;
  private static final int CREATED = 201;
  private static final int UNAVAILABLE = 503;

  List<Measured> measure(Consumer<String> progress) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      progress.accept("Warming up …");
      for (int rate : WARM_UP_RATES) {
        create(http, rate, WARM_UP_SECONDS);
      }
      progress.accept("Creating %d customers a second for %d s …".formatted(RATE, SECONDS));
      List<String> customers = create(http, RATE, SECONDS);
      int refused = RATE * SECONDS - customers.size();
      progress.accept("%d were created, %d refused (503)".formatted(customers.size(), refused));
      if (refused > RATE * SECONDS * MOST_REFUSED) {
        throw new LocalFailure("The service can't take %d requests a second.".formatted(RATE));
      }
      List<Duration> delays = new ArrayList<>();
      for (String customer : customers) {
        AppendedEvents.Appended event = awaited(customer);
        delays.add(event.since(event.changedAt()));
      }
      String what = "from a change to Kafka at %d/s, %s".formatted(RATE, "%s");
      return List.of(
          Measured.below(what.formatted("p50"), millis(delays, 0.5), "ms", P50_TARGET),
          Measured.below(what.formatted("p99"), millis(delays, 0.99), "ms", P99_TARGET));
    }
  }

  private static double millis(List<Duration> delays, double share) {
    return Figure.percentile(delays, share).toNanos() / NANOS_PER_MILLI;
  }

  /** The ids of the new customers, without those that were refused because of the load. */
  private List<String> create(HttpClient http, int rate, int seconds) {
    List<CompletableFuture<Optional<String>>> created = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < rate * seconds; i++) {
      long due = start + i * NANOS_PER_SECOND / rate;
      long early = due - System.nanoTime();
      if (early > 0) {
        LockSupport.parkNanos(early);
      }
      created.add(
          http.sendAsync(request(i), HttpResponse.BodyHandlers.ofString())
              .thenApply(EventDelay::id));
    }
    return created.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
  }

  private HttpRequest request(int number) {
    return service
        .request("/v1/customers")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"Customer %d\"}".formatted(number)))
        .build();
  }

  private static Optional<String> id(HttpResponse<String> response) {
    if (response.statusCode() == UNAVAILABLE) {
      return Optional.empty();
    }
    if (response.statusCode() != CREATED) {
      throw new LocalFailure(
          "A customer was refused: %d %s".formatted(response.statusCode(), response.body()));
    }
    String address = response.headers().firstValue("Location").orElseThrow();
    return Optional.of(address.substring(address.lastIndexOf('/') + 1));
  }

  private AppendedEvents.Appended awaited(String key) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<AppendedEvents.Appended> event = events.of(key);
    while (event.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new LocalFailure("The event of %s is not in Kafka.".formatted(key));
      }
      Thread.sleep(10);
      event = events.of(key);
    }
    return event.get();
  }
}
