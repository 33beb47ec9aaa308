package io.vinnrate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.StopSignal;
import io.vinnrate.local.server.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path root;

  private record Sleeper(int port, Path log) implements Component {

    @Override
    public String name() {
      return "kafka";
    }

    @Override
    public StopSignal stopSignal() {
      return StopSignal.TERM;
    }

    @Override
    public ChildProcess launch() {
      return ChildProcess.start(name(), List.of("sleep", "600"), Map.of(), log);
    }

    @Override
    public boolean isReady() {
      return true;
    }
  }

  @Test
  void aStartedProcessIsKnownToALaterCommandUntilItIsStopped() {
    Sleeper sleeper = start(9999);
    StateFolder later = new StateFolder(root);
    assertThat(later.running("kafka")).isPresent();
    assertThat(later.hasDied("kafka")).isFalse();

    new ShutDown(later).stop(List.of(sleeper));
    assertThat(state().running("kafka")).isEmpty();
    assertThat(state().hasDied("kafka")).isFalse();
    assertThat(state().lastPort("kafka")).hasValue(9999);
  }

  @Test
  void aProcessThatEndsByItselfHasDied() {
    start(9999);
    state().running("kafka").orElseThrow().stop(StopSignal.TERM, LIMIT);
    assertThat(state().hasDied("kafka")).isTrue();
  }

  @Test
  void aPortIsTheOneInUseThenTheChosenOneThenTheLastOneThenTheUsualOne() {
    assertThat(settings(Map.of()).port("kafka", 9192)).isEqualTo(9192);
    assertThat(settings(Map.of("VINNRATE_KAFKA_PORT", "7000")).port("kafka", 9192)).isEqualTo(7000);
    Sleeper sleeper = start(9999);
    assertThat(settings(Map.of("VINNRATE_KAFKA_PORT", "7000")).port("kafka", 9192)).isEqualTo(9999);
    new ShutDown(state()).stop(List.of(sleeper));
    assertThat(settings(Map.of()).port("kafka", 9192)).isEqualTo(9999);
    assertThat(settings(Map.of("VINNRATE_KAFKA_PORT", "7000")).port("kafka", 9192)).isEqualTo(7000);
  }

  @Test
  void whatIsNoPortIsRefused() {
    for (String port : List.of("kafka", "0", "-1", "65536", "")) {
      assertThatThrownBy(() -> settings(Map.of("VINNRATE_KAFKA_PORT", port)).port("kafka", 9192))
          .isInstanceOf(LocalFailure.class)
          .hasMessage("VINNRATE_KAFKA_PORT is not a port: " + port);
    }
  }

  @Test
  void wipingForgetsDataAndLogsButNotTheKeysOfTokens() throws Exception {
    for (Path file : List.of(state().data("kafka"), state().log("kafka"), keys())) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
    state().recordSample();
    state().wipe();
    assertThat(state().hasSample()).isFalse();
    assertThat(state().log("kafka")).doesNotExist();
    assertThat(keys()).exists();
  }

  private Sleeper start(int port) {
    Sleeper sleeper = new Sleeper(port, state().log("kafka"));
    state().recordStart(sleeper, sleeper.launch());
    return sleeper;
  }

  private Path keys() {
    return state().issuer().root().resolve("keys");
  }

  private StateFolder state() {
    return new StateFolder(root);
  }

  private Settings settings(Map<String, String> environment) {
    return new Settings(ProjectFolder.find(), state(), environment);
  }
}
