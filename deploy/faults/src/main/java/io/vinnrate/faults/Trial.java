package io.vinnrate.faults;

import io.vinnrate.faults.check.Checker;
import io.vinnrate.faults.check.Snapshot;
import io.vinnrate.faults.check.SnapshotReader;
import io.vinnrate.faults.check.TopicRecorder;
import io.vinnrate.faults.check.Traffic;
import io.vinnrate.faults.check.Verdict;
import io.vinnrate.faults.check.Violation;
import io.vinnrate.faults.fault.Fault;
import io.vinnrate.faults.fault.FaultCatalogue;
import io.vinnrate.faults.stack.Cluster;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.work.Attempt.Outcome;
import io.vinnrate.faults.work.Journal;
import io.vinnrate.faults.work.Workload;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** One run: start, write, disturb, heal, judge. */
public final class Trial {

  /** How long events may wait after the healing. */
  private static final Duration OUTBOX = Duration.ofSeconds(30);

  /** How long it may take after that until everybody knows everything. */
  private static final Duration SETTLED = Duration.ofSeconds(60);

  private static final long POLL_MILLIS = 500;
  private static final int VIOLATIONS_SHOWN = 40;

  private final Options options;
  private final Path folder;
  private final Consumer<String> out;

  /**
   * A run.
   *
   * @param options what is tried, and for how long
   * @param folder where journal and logs go; what is there is forgotten
   * @param out what takes the lines that are printed
   */
  public Trial(Options options, Path folder, Consumer<String> out) {
    this.options = options;
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs, and gives the verdict.
   *
   * @throws LocalFailure when there is no such fault, or the stack does not come up
   */
  public Verdict run() throws InterruptedException {
    try {
      Folders.delete(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long start = System.nanoTime();
    Cluster cluster = new Cluster(folder);
    Thread end = new Thread(cluster::close);
    Runtime.getRuntime().addShutdownHook(end);
    try (TopicRecorder recorder =
        new TopicRecorder(cluster.kafkaAddress(), Service.recordedTopics())) {
      List<Fault> faults = chosen(FaultCatalogue.of(cluster, recorder::recent));
      cluster.start();
      recorder.start();
      print(
          String.format(
              Locale.ROOT,
              "The stack is up after %d s; journal and logs are in %s",
              seconds(start),
              folder));
      return tried(cluster, recorder, faults);
    } finally {
      Runtime.getRuntime().removeShutdownHook(end);
      cluster.close();
      Folders.delete(folder.resolve("data"));
    }
  }

  private List<Fault> chosen(List<Fault> all) {
    List<Fault> chosen =
        all.stream()
            .filter(fault -> options.faults().stream().anyMatch(fault.name()::startsWith))
            .toList();
    if (chosen.isEmpty()) {
      throw new LocalFailure(
          "There is no fault %s; there are %s."
              .formatted(
                  String.join(", ", options.faults()),
                  String.join(", ", all.stream().map(Fault::name).toList())));
    }
    return chosen;
  }

  private Verdict tried(Cluster cluster, TopicRecorder recorder, List<Fault> faults)
      throws InterruptedException {
    try (Journal journal = new Journal(folder.resolve("journal.tsv"), Clock.systemUTC())) {
      Workload workload = new Workload(cluster, journal, options.seed());
      workload.start();
      disturb(new Schedule(options.seed(), faults), journal);
      workload.stop();
      cluster.heal();
      print("All is healed; the writers have ended");
      SnapshotReader reader = new SnapshotReader(cluster::database);
      Map<Service, Long> waiting = awaitOutbox(reader);
      Verdict verdict = settled(() -> reader.read(journal.attempts(), recorder, waiting));
      tell(journal, recorder, verdict);
      return verdict;
    }
  }

  private void disturb(Schedule schedule, Journal journal) throws InterruptedException {
    long start = System.nanoTime();
    int strokes = 0;
    for (Schedule.Stroke stroke = schedule.next();
        System.nanoTime() - start + stroke.rest().toNanos() < options.length().toNanos();
        stroke = schedule.next()) {
      Thread.sleep(stroke.rest());
      strokes++;
      double at = (System.nanoTime() - start) / 1e9;
      String what = stroke.fault().strike(new Random(stroke.seed()));
      Thread.sleep(stroke.lasts());
      long healing = System.nanoTime();
      stroke.fault().heal();
      print(
          String.format(
              Locale.ROOT,
              "%6.1f s  %-28s %s, for %.1f s, healed in %.1f s (%,d acknowledged, %,d unknown)",
              at,
              stroke.fault().name(),
              what,
              stroke.lasts().toMillis() / 1e3,
              (System.nanoTime() - healing) / 1e9,
              journal.count(Outcome.ACKNOWLEDGED),
              journal.count(Outcome.UNKNOWN)));
    }
    print("%d faults".formatted(strokes));
  }

  private Map<Service, Long> awaitOutbox(SnapshotReader reader) throws InterruptedException {
    long start = System.nanoTime();
    Map<Service, Long> waiting = outbox(reader);
    while (waiting.values().stream().anyMatch(count -> count > 0)
        && System.nanoTime() - start < OUTBOX.toNanos()) {
      Thread.sleep(POLL_MILLIS);
      waiting = outbox(reader);
    }
    print(
        String.format(
            Locale.ROOT,
            "After %.1f s of at most %d s these events wait: %s",
            (System.nanoTime() - start) / 1e9,
            OUTBOX.toSeconds(),
            waiting));
    return waiting;
  }

  private static Map<Service, Long> outbox(SnapshotReader reader) {
    try {
      return reader.outbox();
    } catch (SQLException e) {
      throw new LocalFailure("The databases don't answer after the healing: " + e.getMessage(), e);
    }
  }

  /** Judges until nothing is wrong, or nothing will come any more that could make it right. */
  private static Verdict settled(Snapshots snapshots) throws InterruptedException {
    long deadline = System.nanoTime() + SETTLED.toNanos();
    while (true) {
      try {
        Verdict verdict = Checker.check(snapshots.take());
        if (verdict.violations().isEmpty() || System.nanoTime() > deadline) {
          return verdict;
        }
      } catch (SQLException e) {
        throw new LocalFailure(
            "The databases don't answer after the healing: " + e.getMessage(), e);
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** What gives a snapshot. */
  private interface Snapshots {
    Snapshot take() throws SQLException;
  }

  private void tell(Journal journal, TopicRecorder recorder, Verdict verdict) {
    print(
        String.format(
            Locale.ROOT,
            "Seed %d: %,d requests that change something: %,d acknowledged, %,d refused, %,d"
                + " unknown",
            options.seed(),
            journal.attempts().size(),
            journal.count(Outcome.ACKNOWLEDGED),
            journal.count(Outcome.REFUSED),
            journal.count(Outcome.UNKNOWN)));
    print(Traffic.of(recorder.records()).toString());
    verdict.table().forEach(out);
    List<Violation> violations = verdict.violations();
    violations.stream()
        .limit(VIOLATIONS_SHOWN)
        .forEach(
            it ->
                print(String.format(Locale.ROOT, "%s %s: %s", it.kind(), it.subject(), it.what())));
    if (violations.size() > VIOLATIONS_SHOWN) {
      print(String.format(Locale.ROOT, "… and %d more", violations.size() - VIOLATIONS_SHOWN));
    }
  }

  private static long seconds(long since) {
    return (System.nanoTime() - since) / 1_000_000_000;
  }

  private void print(String line) {
    out.accept("  " + line);
  }
}
