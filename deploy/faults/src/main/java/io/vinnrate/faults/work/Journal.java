package io.vinnrate.faults.work;

import io.vinnrate.faults.work.Attempt.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What was asked and answered, one line each, only ever added to. Thread-safe. */
public final class Journal implements AutoCloseable {

  private final Clock clock;
  private final BufferedWriter file;
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * A new journal.
   *
   * @param path its file
   * @param clock tells when answers came
   */
  public Journal(Path path, Clock clock) {
    this.clock = clock;
    try {
      file = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds an answer. */
  public synchronized void add(Attempt attempt) {
    attempts.add(attempt);
    try {
      file.write(
          String.join(
              "\t",
              clock.instant().toString(),
              attempt.act().name(),
              attempt.mark(),
              String.valueOf(attempt.id()),
              attempt.outcome().name(),
              Long.toString(attempt.version()),
              Integer.toString(attempt.status())));
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All answers so far, in their order. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** How many have this outcome so far. */
  public synchronized long count(Outcome outcome) {
    return attempts.stream().filter(attempt -> attempt.outcome() == outcome).count();
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
