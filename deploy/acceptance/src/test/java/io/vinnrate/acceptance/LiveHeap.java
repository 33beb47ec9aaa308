package io.vinnrate.acceptance;

import static io.restassured.RestAssured.given;

import io.vinnrate.local.process.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How much of a service's heap is in use.
 *
 * @param pid its process
 * @param metrics the address of its metrics
 */
record LiveHeap(long pid, String metrics) {

  private static final Duration COLLECTION = Duration.ofSeconds(20);

  /**
   * How many bytes are in use after a collection of garbage; the lesser of two, for what is under
   * way may go on between the collection and the measurement.
   */
  long bytes() {
    return Math.min(used(), used());
  }

  private long used() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Programs.run(List.of(jcmd.toString(), Long.toString(pid), "GC.run"), COLLECTION);
    return given()
        .get(metrics)
        .asString()
        .lines()
        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
