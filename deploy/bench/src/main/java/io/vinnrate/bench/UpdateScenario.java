package io.vinnrate.bench;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * From the change of an opportunity's assessment until its new score has come to a consumer, across
 * both services, their databases and Kafka twice; beside one bare commit and one bare message.
 */
final class UpdateScenario implements Scenario {

  private static final double RATIO_TARGET = 3;
  private static final double P99_TARGET = 150;
  private static final double RATE_TARGET = 1_000;
  private static final double RATE = 200;
  private static final int ROUNDS = 5;
  private static final int BARE = 200;
  private static final Duration ROUND = Duration.ofSeconds(6);
  private static final Duration FLOOD = Duration.ofSeconds(15);
  private static final List<Integer> WARM_UP_RATES = List.of(50, 100, 150, 200, 200);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double PERCENTILE = 0.99;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String BARE_TOPIC = "vinnrate.bench.v1";

  @Override
  public String name() {
    return "updates";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress)) {
      installation.createTopic(BARE_TOPIC);
      return measure(installation, progress);
    } catch (IOException | SQLException e) {
      throw new LocalFailure("The updates can't be measured: " + e.getMessage(), e);
    }
  }

  private static List<Measurement> measure(Installation installation, Consumer<String> progress)
      throws IOException, SQLException, InterruptedException {
    Database sales = installation.createDatabase("opportunity");
    PackagedService opportunities = installation.startService("opportunity-service", sales);
    PackagedService scoring = installation.startService("scoring-service");
    try (Arrivals arrivals = new Arrivals(installation.broker(), "vinnrate.scores.v1");
        CommitAndSend bare =
            new CommitAndSend(
                installation.createDatabase("bench"), installation.broker(), BARE_TOPIC)) {
      progress.accept("Creating opportunities …");
      OpportunityUpdates first = OpportunityUpdates.of(opportunities, sales);
      OpportunityUpdates updates = OpportunityUpdates.of(opportunities, sales);
      List<Measurement> measured =
          new ArrayList<>(new Run(first, updates, arrivals, bare, opportunities, progress).all());
      for (PackagedService service : List.of(opportunities, scoring)) {
        measured.add(Usage.memory(service));
      }
      return measured;
    }
  }

  /**
   * One run of it.
   *
   * @param first changes to warm up by, of opportunities of their own: a cold service may refuse
   *     some, and then their versions are not those that are awaited
   */
  private record Run(
      OpportunityUpdates first,
      OpportunityUpdates updates,
      Arrivals arrivals,
      CommitAndSend bare,
      PackagedService service,
      Consumer<String> progress) {

    List<Measurement> all() throws SQLException, InterruptedException {
      progress.accept("Warming up …");
      OpenLoop warmUp = new OpenLoop(service.address("/"), first::request);
      WARM_UP_RATES.forEach(rate -> warmUp.send(rate, WARM_UP));
      arrivals.awaitQuiet();
      bare.measure(BARE);
      OpenLoop load = new OpenLoop(service.address("/"), updates::request);
      int sent = 0;
      progress.accept("%.0f changes a second, and bare ones, in turns …".formatted(RATE));
      List<Duration> scored = new ArrayList<>();
      List<Duration> least = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        Answers answers = load.send(RATE, ROUND);
        sent += answers.all().size();
        progress.accept(answers.line());
        scored.addAll(delays(answers));
        least.addAll(bare.measure(BARE));
      }
      String what = "%s from a change to its score at %.0f/s";
      return List.of(
          Measurement.atMost(
                  what.formatted("p50", RATE), Percentiles.millis(scored, 0.5), "ms", RATIO_TARGET)
              .beside("one commit and one message", Percentiles.millis(least, 0.5)),
          Measurement.atMost(
              what.formatted("p99", RATE),
              Percentiles.millis(scored, PERCENTILE),
              "ms",
              P99_TARGET),
          Measurement.atLeast("changes and their scores", flood(sent), "/s", RATE_TARGET));
    }

    private List<Duration> delays(Answers answers) throws InterruptedException {
      List<Duration> delays = new ArrayList<>();
      for (Answers.One one : answers.all()) {
        if (!one.isGood()) {
          throw new LocalFailure("A change was answered by " + one.status());
        }
        delays.add(Duration.ofNanos(awaited(one.number()) - one.due()));
      }
      return delays;
    }

    private long awaited(int number) throws InterruptedException {
      String opportunity = updates.opportunity(number);
      long version = updates.version(number);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      OptionalLong arrival = arrivals.of(opportunity, version);
      while (arrival.isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw new LocalFailure("Version %d of %s is not scored.".formatted(version, opportunity));
        }
        Thread.sleep(10);
        arrival = arrivals.of(opportunity, version);
      }
      return arrival.getAsLong();
    }

    /** Changes a second until the last of them is scored, as many as callers can have. */
    private double flood(int first) throws InterruptedException {
      progress.accept("As many changes as can be …");
      AtomicInteger next = new AtomicInteger(first);
      long start = System.nanoTime();
      double answered =
          new ClosedLoop(service.address("/"), updates::request, next).perSecond(FLOOD);
      int last = next.get();
      long end = start;
      for (int number = first; number < last; number++) {
        end = Math.max(end, awaited(number));
      }
      double seconds = (end - start) / NANOS_PER_SECOND;
      progress.accept(
          String.format(
              Locale.ROOT,
              "%,.0f changes a second were answered; the last one was scored %.1f s after the"
                  + " first",
              answered,
              seconds));
      return (last - first) / seconds;
    }
  }
}
