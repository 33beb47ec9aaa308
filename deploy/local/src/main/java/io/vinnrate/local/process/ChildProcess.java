package io.vinnrate.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A process that outlives the command that started it and can be recognised by a later one. */
public final class ChildProcess {

  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int LOG_LINES_SHOWN = 15;

  private final String name;
  private final ProcessHandle handle;
  private final Path log;
  private final long logStart;

  private ChildProcess(String name, ProcessHandle handle, Path log, long logStart) {
    this.name = name;
    this.handle = handle;
    this.log = log;
    this.logStart = logStart;
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
    ProcessBuilder builder = new ProcessBuilder(Programs.inOwnSession(command));
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      long logStart = Files.exists(log) ? Files.size(log) : 0;
      return new ChildProcess(name, builder.start().toHandle(), log, logStart);
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
        .filter(ChildProcess::isAlive)
        .filter(handle -> isStartOf(handle, startedAt))
        .map(handle -> new ChildProcess(name, handle, log, 0));
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
    return isAlive(handle);
  }

  /** A process that has ended, but that its parent has not taken note of, counts as ended. */
  private static boolean isAlive(ProcessHandle handle) {
    if (!handle.isAlive()) {
      return false;
    }
    try {
      String state = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
      return !state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (IOException unknown) {
      return handle.isAlive();
    }
  }

  /**
   * Waits until the process does its work.
   *
   * @param ready asked again and again
   * @param limit how long to wait at most
   * @throws LocalFailure with the last lines of the log, when the process ends or the time is up
   */
  public void awaitReady(BooleanSupplier ready, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (!isAlive()) {
        throw new LocalFailure("%s ended while it was starting.%n%s".formatted(name, endOfLog()));
      }
      if (System.nanoTime() > deadline) {
        throw new LocalFailure(
            "%s was not ready within %d s.%n%s".formatted(name, limit.toSeconds(), endOfLog()));
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
    long deadline = System.nanoTime() + time.toNanos();
    while (isAlive() && System.nanoTime() < deadline) {
      pause();
    }
    return !isAlive();
  }

  /** The last lines that this process has logged. */
  private String endOfLog() {
    try {
      byte[] bytes = Files.readAllBytes(log);
      int from = (int) Math.min(logStart, bytes.length);
      String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      List<String> shown = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
      return "The end of %s:%n  %s".formatted(log, String.join("\n  ", shown));
    } catch (IOException e) {
      return "Its log %s cannot be read.".formatted(log);
    }
  }
}
