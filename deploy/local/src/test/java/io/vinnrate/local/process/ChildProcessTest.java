package io.vinnrate.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void isFoundAgainByItsIdAndStart() {
    ChildProcess process = shell("echo up; exec sleep 600");
    ChildProcess found =
        ChildProcess.find("sleeper", process.pid(), process.startedAt(), log()).orElseThrow();
    found.stop(StopSignal.TERM, LIMIT);
    assertThat(process.isAlive()).isFalse();
    assertThat(ChildProcess.find("sleeper", process.pid(), process.startedAt(), log())).isEmpty();
  }

  @Test
  void anotherProcessWithTheSameIdIsNotTakenForIt() {
    ChildProcess process = shell("exec sleep 600");
    try {
      assertThat(
              ChildProcess.find(
                  "sleeper", process.pid(), process.startedAt().minusSeconds(60), log()))
          .isEmpty();
    } finally {
      process.stop(StopSignal.TERM, LIMIT);
    }
  }

  @Test
  void oneThatDoesNotHeedTheRequestIsEndedByForce() {
    ChildProcess process = shell("trap '' TERM; echo up; while :; do sleep 1; done");
    process.awaitReady(() -> logged().contains("up"), LIMIT);
    process.stop(StopSignal.TERM, Duration.ofMillis(300));
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void oneThatEndsBeforeItIsReadyIsReportedWithItsOwnLastLines() throws Exception {
    Files.writeString(log(), "a line of an earlier run\n");
    ChildProcess process = shell("echo no such table; exit 3");
    assertThatThrownBy(() -> process.awaitReady(() -> false, LIMIT))
        .isInstanceOf(LocalFailure.class)
        .hasMessage("sleeper ended while it was starting.\nThe end of %s:\n  no such table", log());
  }

  @Test
  void oneThatIsNeverReadyIsReportedWhenTheTimeIsUp() {
    ChildProcess process = shell("exec sleep 600");
    try {
      assertThatThrownBy(() -> process.awaitReady(() -> false, Duration.ofSeconds(1)))
          .isInstanceOf(LocalFailure.class)
          .hasMessageStartingWith("sleeper was not ready within 1 s.");
    } finally {
      process.stop(StopSignal.TERM, LIMIT);
    }
  }

  @Test
  void aProgramThatDoesNotExistIsReported() {
    assertThatThrownBy(() -> Programs.run(List.of("/nowhere/program"), LIMIT))
        .isInstanceOf(LocalFailure.class)
        .hasMessageStartingWith("/nowhere/program cannot be run:");
  }

  private ChildProcess shell(String script) {
    return ChildProcess.start("sleeper", List.of("sh", "-c", script), Map.of(), log());
  }

  private Path log() {
    return folder.resolve("sleeper.log");
  }

  private String logged() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      return "";
    }
  }
}
