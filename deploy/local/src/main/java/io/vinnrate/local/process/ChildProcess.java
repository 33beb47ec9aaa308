package io.vinnrate.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A process that outlives the command that started it and can be recognised by a later one. */
public final class ChildProcess {

  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int LOG_LINES_SHOWN = 15;

  private final String name;
  private final ProcessHandle handle;
  private final Path log;

  private ChildProcess(String name, ProcessHandle handle, Path log) {
    this.name = name;
    this.handle = handle;
    this.log = log;
  }

  /**
   * Starts a process in a session of its own, so that neither Ctrl-C nor the end of the terminal
   * reaches it.
   *
   * @param name what people call it
   * @param command the program and its arguments
   * @param environment variables beside those that this process has
   * @param log the file that its output is appended to
   * @throws LocalFailure when the program cannot be run
   */
  public static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    List<String> whole = new ArrayList<>();
    Programs.find("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return new ChildProcess(name, builder.start().toHandle(), log);
    } catch (IOException e) {
      throw new LocalFailure("%s cannot be started: %s".formatted(name, e.getMessage()), e);
    }
  }

  /**
   * Finds a process again that an earlier command started.
   *
   * @param name what people call it
   * @param pid its process id
   * @param startedAt when it started, as {@link #startedAt} told
   * @param log its log file
   * @return nothing when it has ended, also when its id has been given to another process since
   */
  public static Optional<ChildProcess> find(String name, long pid, Instant startedAt, Path log) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> isStartOf(handle, startedAt))
        .map(handle -> new ChildProcess(name, handle, log));
  }

  /** The system's start times move a little when its clock is set. */
  private static boolean isStartOf(ProcessHandle handle, Instant startedAt) {
    return handle
        .info()
        .startInstant()
        .map(actual -> Duration.between(actual, startedAt).abs().compareTo(CLOCK_STEP) <= 0)
        .orElse(false);
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** The system's id of the process. */
  public long pid() {
    return handle.pid();
  }

  /** When the process started; {@link Instant#EPOCH} when it has ended already. */
  public Instant startedAt() {
    return handle.info().startInstant().orElse(Instant.EPOCH);
  }

  /** Tells whether the process still runs. */
  public boolean isAlive() {
    return handle.isAlive();
  }

  /**
   * Waits until the process does its work.
   *
   * @param ready asked again and again
   * @param limit how long to wait at most
   * @throws LocalFailure with the last lines of the log, when the process ends or the time is up
   */
  public void awaitReady(BooleanSupplier ready, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (!isAlive()) {
        throw new LocalFailure("%s ended while it was starting.%n%s".formatted(name, lastLog()));
      }
      if (System.nanoTime() > end) {
        throw new LocalFailure(
            "%s was not ready within %d s.%n%s".formatted(name, limit.toSeconds(), lastLog()));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    }
  }

  /**
   * Asks the process to end, waits, and ends it by force when it has not ended in time.
   *
   * @param signal how it is asked
   * @param grace how long it may take
   */
  public void stop(StopSignal signal, Duration grace) {
    send(signal);
    if (!endsWithin(grace)) {
      handle.destroyForcibly();
      endsWithin(grace);
    }
  }

  private void send(StopSignal signal) {
    switch (signal) {
      case TERM -> handle.destroy();
      case INT -> Programs.run(List.of("sh", "-c", "kill -INT " + pid()), Duration.ofSeconds(5));
    }
  }

  private boolean endsWithin(Duration time) {
    try {
      handle.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !handle.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !handle.isAlive();
    }
  }

  private String lastLog() {
    try {
      List<String> lines = List.of(Files.readString(log, StandardCharsets.UTF_8).split("\n"));
      int from = Math.max(0, lines.size() - LOG_LINES_SHOWN);
      return "The end of %s:%n  %s"
          .formatted(log, String.join("\n  ", lines.subList(from, lines.size())));
    } catch (IOException e) {
      return "Its log %s cannot be read.".formatted(log);
    }
  }
}
