package io.vinnrate.kit.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * What a request makes its service send to the database, one round trip after the other: each is
 * what the driver sends until it waits for an answer, so that a transaction's beginning goes with
 * its first statement and its commit is one of its own. What the service does by itself meanwhile
 * is not counted: the request's trace tells which thread works for it. Nor is what belongs to the
 * connection and not to the request, which are looks at one that has idled, and what the driver
 * asks once of types.
 *
 * @param trips each with its statements
 */
public record RoundTrips(List<List<String>> trips) {

  /**
   * What a JVM has one of: the driver has a class loader of its own. There only while a request is
   * watched, since whoever reads the properties expects texts.
   */
  private static final String WATCHED = "vinnrate.test.round-trips";

  public RoundTrips {
    trips = List.copyOf(trips);
  }

  /** By the request's trace. */
  @SuppressWarnings("unchecked") // nobody else uses the property
  private static Map<String, List<List<String>>> watched() {
    Object watched = System.getProperties().get(WATCHED);
    return watched == null ? Map.of() : (Map<String, List<List<String>>>) watched;
  }

  /** Those of a request that RestAssured sends and that is answered by a status. */
  public static RoundTrips of(int status, Supplier<Response> request) {
    String trace = UUID.randomUUID().toString().replace("-", "");
    List<List<String>> trips = new CopyOnWriteArrayList<>();
    List<Filter> filters = List.copyOf(RestAssured.filters());
    System.getProperties().put(WATCHED, Map.of(trace, trips));
    RestAssured.filters(
        (sent, answer, chain) -> {
          sent.header("traceparent", "00-%s-%s-00".formatted(trace, trace.substring(0, 16)));
          return chain.next(sent, answer);
        });
    try {
      request.get().then().statusCode(status);
    } finally {
      RestAssured.replaceFiltersWith(filters);
      System.getProperties().remove(WATCHED);
    }
    return new RoundTrips(trips);
  }

  /** A connection of the present thread is about to wait for the answer to statements. */
  static void note(List<String> statements) {
    if (MDC.get("traceId") instanceof String trace) {
      List<List<String>> trips = watched().get(trace);
      List<String> told = statements.stream().filter(RoundTrips::isOfRequest).toList();
      if (trips != null && !told.isEmpty()) {
        trips.add(told);
      }
    }
  }

  private static boolean isOfRequest(String sql) {
    return !sql.isEmpty() && !sql.contains("pg_catalog.pg_type");
  }

  /**
   * Those without the reads of a table that is read once a second for all requests, and without the
   * ends of transactions of which such a read is all.
   *
   * @param tables the names of such tables
   */
  public RoundTrips without(Collection<String> tables) {
    List<List<String>> counted = new ArrayList<>();
    boolean aside = false;
    for (List<String> trip : trips) {
      boolean now = tables.stream().anyMatch(trip.getLast()::contains);
      if (!now && !(aside && trip.equals(List.of("COMMIT")))) {
        counted.add(trip);
      }
      aside = now && trip.getFirst().equals("BEGIN");
    }
    return new RoundTrips(counted);
  }

  /** How many. */
  public int count() {
    return trips.size();
  }

  /** All statements in their order. */
  public List<String> statements() {
    return trips.stream().flatMap(List::stream).toList();
  }
}
