package io.vinnrate.bench.load;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that a service is asked again and again, while nobody else asks it.
 *
 * @param name what it is
 * @param readsAll whether its answer is made of everything that there is
 * @param next the next request of the kind
 */
public record Operation(String name, boolean readsAll, Supplier<HttpRequest> next) {

  private static final int GOOD = 2;
  private static final int HUNDRED = 100;

  /** A read of what an address names. */
  public static Operation get(String name, PackagedService service, Supplier<String> path) {
    return new Operation(name, false, () -> service.request(path.get()).build());
  }

  /** The same, but its answer is made of everything that there is. */
  public Operation ofAll() {
    return new Operation(name, true, next);
  }

  /** A write whose body is JSON, whatever the version of what it changes. */
  public static Operation write(
      String name,
      String method,
      PackagedService service,
      Supplier<String> path,
      Supplier<String> body) {
    return new Operation(
        name,
        false,
        () ->
            service
                .request(path.get())
                .header("Content-Type", contentType(method))
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body.get()))
                .build());
  }

  private static String contentType(String method) {
    return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
  }

  /**
   * Asks once; says how long the answer took.
   *
   * @throws LocalFailure when the answer's status does not say yes
   */
  public Duration took(HttpClient http) throws IOException, InterruptedException {
    HttpRequest request = next.get();
    long start = System.nanoTime();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (answer.statusCode() / HUNDRED != GOOD) {
      throw new LocalFailure(
          "%s %s was answered by %d: %s"
              .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
    }
    return took;
  }

  /**
   * Asks each side the same, one after the other and again and again, so that what else the machine
   * does meets all sides.
   *
   * @return how long the answers of each side took
   */
  public static List<List<Duration>> inTurns(List<Operation> sides, int turns, HttpClient http)
      throws IOException, InterruptedException {
    List<List<Duration>> took = new ArrayList<>();
    sides.forEach(side -> took.add(new ArrayList<>()));
    for (int turn = 0; turn < turns; turn++) {
      for (int side = 0; side < sides.size(); side++) {
        took.get(side).add(sides.get(side).took(http));
      }
    }
    return took;
  }
}
