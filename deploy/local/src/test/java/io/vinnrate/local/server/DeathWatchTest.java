package io.vinnrate.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeathWatchTest {

  @TempDir Path folder;

  /** A JVM that starts one process, tells its id and waits. */
  static final class Victim {

    public static void main(String[] arguments) throws InterruptedException {
      Path folder = Path.of(arguments[0]);
      ChildProcess server =
          ChildProcess.start(
              "server", List.of("sleep", "600"), Map.of(), folder.resolve("server.log"));
      try (DeathWatch _ = DeathWatch.over(folder.resolve("nothing"), List.of(server))) {
        System.out.println(server.pid() + " " + server.startedAt());
        Thread.sleep(Duration.ofMinutes(10));
      }
    }
  }

  @Test
  void theServersOfAKilledJvmEnd() throws Exception {
    Process jvm =
        new ProcessBuilder(
                Programs.java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> told = List.of(jvm.inputReader(StandardCharsets.UTF_8).readLine().split(" "));
    assertThat(server(told)).isPresent();

    jvm.destroyForcibly().waitFor();
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(server(told)).isEmpty());
  }

  private Optional<ChildProcess> server(List<String> told) {
    return ChildProcess.find(
        "server", Long.parseLong(told.getFirst()), Instant.parse(told.getLast()), folder);
  }
}
