package io.vinnrate.local.server;

import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A run of a service from which the JDK learns which classes it loads, how they are linked and what
 * its methods do, and keeps that in a file, the AOT cache (JEP 483, 514 and 515): a service that is
 * started with it needs a part of the time.
 */
public final class TrainingRun {

  /** It is written when the service has ended, by a JVM of its own. */
  private static final Duration WRITING = Duration.ofMinutes(3);

  private static final int REQUESTS = 200;

  /** What each answers when its database is empty. */
  private static final Map<String, List<String>> PATHS =
      Map.of(
          "customer-service", List.of("/v1/customers", "/v1/audit"),
          "opportunity-service", List.of("/v1/opportunities", "/v1/audit"),
          "scoring-service", List.of("/v1/rankings", "/v1/models"));

  private TrainingRun() {}

  /**
   * Runs a service, asks it for what there is, ends it, and waits until its cache is written.
   *
   * @param launch starts a program on servers
   * @throws LocalFailure when it does not come to that
   */
  public static void of(ServiceProgram program, Function<ServiceProgram, PackagedService> launch)
      throws IOException, InterruptedException {
    Files.deleteIfExists(program.cache());
    PackagedService service = launch.apply(program.with("-XX:AOTCacheOutput=" + program.cache()));
    service.awaitReady();
    ask(service);
    service.stop(WRITING);
    if (!Files.exists(program.cache())) {
      throw new LocalFailure("%s has left no AOT cache.".formatted(program.name()));
    }
  }

  private static void ask(PackagedService service) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String path : PATHS.getOrDefault(service.name(), List.of())) {
        HttpRequest request = service.request(path).build();
        for (int i = 0; i < REQUESTS; i++) {
          int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
          if (status != 200) {
            throw new LocalFailure("%s was answered by %d.".formatted(path, status));
          }
        }
      }
    }
  }
}
