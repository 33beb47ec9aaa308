package io.vinnrate.local;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.LocalFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one command starts: all of it goes on running, or none. Until {@link #keep} is called, the
 * end of this process, for whatever reason, stops what was started. Thread-safe.
 */
final class StartUp {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final StateFolder state;
  private final Progress progress;
  private final List<Component> started = new ArrayList<>();
  private boolean kept;
  private boolean undone;

  StartUp(StateFolder state, Progress progress) {
    this.state = state;
    this.progress = progress;
    Runtime.getRuntime().addShutdownHook(new Thread(this::undo));
  }

  /**
   * Starts those that do not run and waits until all do their work.
   *
   * @throws LocalFailure when one of them does not come up
   */
  void start(List<? extends Component> components) {
    Map<Component, ChildProcess> processes = new LinkedHashMap<>();
    components.forEach(component -> processes.put(component, launch(component)));
    processes.forEach(this::awaitReady);
  }

  private synchronized ChildProcess launch(Component component) {
    if (undone) {
      throw interrupted();
    }
    progress.update("Starting " + component.name(), 0, 0);
    return state.running(component.name()).orElseGet(() -> launchAndRecord(component));
  }

  private ChildProcess launchAndRecord(Component component) {
    ChildProcess process = component.launch();
    started.add(component);
    state.recordStart(component, process);
    return process;
  }

  private void awaitReady(Component component, ChildProcess process) {
    progress.update("Starting " + component.name(), 0, 0);
    try {
      process.awaitReady(component::isReady, LIMIT);
    } catch (LocalFailure failure) {
      throw isUndone() ? interrupted() : failure;
    }
    progress.done("%s is ready on port %d".formatted(component.name(), component.port()));
  }

  /** What ends because it is being stopped has not failed. */
  private synchronized boolean isUndone() {
    return undone;
  }

  private static LocalFailure interrupted() {
    return new LocalFailure("Interrupted.");
  }

  /** All is well: what was started goes on. */
  synchronized void keep() {
    kept = true;
  }

  private synchronized void undo() {
    undone = true;
    if (!kept && !started.isEmpty()) {
      progress.done("Stopping what this command has started");
      new ShutDown(state).stop(started.reversed());
      started.forEach(component -> state.forget(component.name()));
    }
  }
}
