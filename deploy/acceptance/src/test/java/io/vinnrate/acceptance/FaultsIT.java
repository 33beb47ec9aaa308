package io.vinnrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.faults.Options;
import io.vinnrate.faults.Trial;
import io.vinnrate.faults.check.Verdict;
import io.vinnrate.local.server.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A short trial of the packaged services, always the same; `./dev faults` makes longer ones. */
class FaultsIT {

  /** By this seed the poison comes soon, and all of these within the time. */
  private static final Options SHORT =
      new Options(
          620,
          Duration.ofMinutes(2),
          List.of(
              "crash-before-response-customer",
              "crash-after-send-opportunity",
              "kill-scoring",
              "kill-postgres",
              "freeze-opportunity",
              "cut-kafka",
              "reordering",
              "oversize"));

  @Test
  void allPromisesAreKept() throws Exception {
    Path folder = ProjectFolder.find().root().resolve("target/faults/short");
    Verdict verdict = new Trial(SHORT, folder, System.out::println).run();
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.lines()).allSatisfy(line -> assertThat(line.looked()).isPositive());
  }
}
