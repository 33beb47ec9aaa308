package io.vinnrate.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How many round trips to the database each operation of a service takes, as it was counted. */
public final class RoundTripTable {

  private static final Path STATED = Path.of("../docs/sql-round-trips.md");

  private final List<String> onceASecond;
  private final List<String> rows = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param onceASecond tables whose reads are not counted, since they are read once a second for
   *     all requests
   */
  public RoundTripTable(List<String> onceASecond) {
    this.onceASecond = List.copyOf(onceASecond);
  }

  /** Counts those of an operation that is answered by a status. */
  public void add(String operation, int status, Supplier<Response> request) {
    int count = RoundTrips.of(status, request).without(onceASecond).count();
    rows.add("| %s | %d |".formatted(operation, count));
  }

  /** The counted ones are those that docs/sql-round-trips.md states below the service's heading. */
  public void isStatedFor(String service) {
    assertThat(String.join("\n", rows)).isEqualTo(String.join("\n", stated(service)));
  }

  private static List<String> stated(String service) {
    try {
      return Files.readAllLines(STATED).stream()
          .dropWhile(line -> !line.equals("## " + service))
          .dropWhile(line -> !line.startsWith("|---"))
          .skip(1)
          .takeWhile(line -> line.startsWith("| "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
