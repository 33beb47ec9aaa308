package io.vinnrate.faults.stack;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.Programs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A process of the stack that can be killed, frozen, stopped and started again. Thread-safe. */
public final class Member {

  private static final String PRLIMIT = "prlimit";
  private static final Duration SIGNAL = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration START = Duration.ofMinutes(2);

  private final Component component;
  private final LastWill will;
  private @Nullable ChildProcess process;

  Member(Component component, LastWill will) {
    this.component = component;
    this.will = will;
  }

  /** What people call it. */
  public String name() {
    return component.name();
  }

  /** Starts its process without waiting until that is ready. */
  synchronized void launch() {
    ChildProcess started = component.launch();
    process = started;
    will.add(name(), started.pid());
  }

  /** Waits until it does its work. */
  void awaitReady() {
    current().awaitReady(component::isReady, START);
  }

  /**
   * Makes sure that it runs and waits until it does its work. A start that fails, as that of a
   * database whose last processes still go, is tried again.
   *
   * @throws LocalFailure when it does not come up in time
   */
  public void ensureRuns() {
    long deadline = System.nanoTime() + START.toNanos();
    while (true) {
      try {
        if (!isAlive()) {
          launch();
        }
        awaitReady();
        return;
      } catch (LocalFailure failure) {
        if (System.nanoTime() > deadline) {
          throw failure;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    }
  }

  /** Whether its process is there, frozen or not. */
  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Ends it at once, with all processes that it has started: SIGKILL. */
  public void kill() {
    List<ProcessHandle> family = family();
    family.forEach(ProcessHandle::destroyForcibly);
    long deadline = System.nanoTime() + SIGNAL.toNanos();
    while (isAlive() && System.nanoTime() < deadline) {
      pause();
    }
  }

  /** Keeps it from doing anything, as a machine that hangs: SIGSTOP. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets it go on: SIGCONT. */
  public void thaw() {
    signal("CONT");
  }

  /** Whether {@link #refuseWrites} works on this system. */
  public static boolean canRefuseWrites() {
    return Programs.find(PRLIMIT).isPresent();
  }

  /** From now on no file that it writes to can grow, as on a disk that is full. */
  public void refuseWrites() {
    for (ProcessHandle handle : family()) {
      Programs.run(List.of(PRLIMIT, "--pid", Long.toString(handle.pid()), "--fsize=1:"), SIGNAL);
    }
  }

  /** Ends it in good order. */
  public void stop() {
    if (isAlive()) {
      current().stop(component.stopSignal(), STOP);
    }
    will.remove(name());
  }

  private void signal(String signal) {
    String ids =
        family().stream()
            .filter(ProcessHandle::isAlive)
            .map(handle -> Long.toString(handle.pid()))
            .collect(Collectors.joining(" "));
    if (!ids.isEmpty()) {
      Programs.run(List.of("sh", "-c", "kill -%s %s".formatted(signal, ids)), SIGNAL);
    }
  }

  private List<ProcessHandle> family() {
    List<ProcessHandle> family = new ArrayList<>();
    if (isAlive()) {
      ProcessHandle.of(current().pid())
          .ifPresent(
              handle -> {
                family.add(handle);
                handle.descendants().forEach(family::add);
              });
    }
    return family;
  }

  private synchronized ChildProcess current() {
    if (process == null) {
      throw new IllegalStateException(name() + " was never started");
    }
    return process;
  }
}
