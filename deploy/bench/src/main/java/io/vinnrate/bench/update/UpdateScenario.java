package io.vinnrate.bench.update;

import io.vinnrate.bench.load.Answers;
import io.vinnrate.bench.load.ClosedLoop;
import io.vinnrate.bench.load.OpenLoop;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Percentiles;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.bench.stack.Usage;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * From the change of an opportunity's assessment until its new score has come to a consumer, across
 * both services, their databases and Kafka twice; beside one bare commit and one bare message.
 */
public final class UpdateScenario implements Scenario {

  private static final double RATIO_TARGET = 3;
  private static final double P99_TARGET = 150;
  private static final double RATE_TARGET = 1_000;
  private static final List<Double> RATES = List.of(50.0, 200.0);
  private static final int ROUNDS = 5;
  private static final int BARE = 200;
  private static final Duration ROUND = Duration.ofSeconds(6);
  private static final Duration FLOOD = Duration.ofSeconds(15);
  private static final List<Integer> WARM_UP_RATES =
      List.of(50, 100, 150, 150, 150, 150, 150, 150, 150, 150);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final double PERCENTILE = 0.99;
  private static final double PERCENT = 100;
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
      List<OpportunityUpdates> updates = new ArrayList<>();
      for (int turn = 0; turn < 3; turn++) {
        updates.add(OpportunityUpdates.of(opportunities, sales));
      }
      Run run = new Run(opportunities, new AwaitedScores(arrivals), bare, progress);
      run.warmUp(updates.get(0), arrivals);
      List<Measurement> measured = new ArrayList<>(run.atRates(updates.get(1)));
      measured.add(run.flood(updates.get(2)));
      for (PackagedService service : List.of(opportunities, scoring)) {
        measured.add(Usage.memory(service));
      }
      return measured;
    }
  }

  /** One run of it. */
  private record Run(
      PackagedService service,
      AwaitedScores scores,
      CommitAndSend bare,
      Consumer<String> progress) {

    /** By opportunities of their own: a cold service may not answer some changes. */
    void warmUp(OpportunityUpdates updates, Arrivals arrivals)
        throws SQLException, InterruptedException {
      progress.accept("Warming up …");
      OpenLoop load = new OpenLoop(service.address("/"), updates::request);
      WARM_UP_RATES.forEach(rate -> load.send(rate, WARM_UP));
      arrivals.awaitQuiet();
      bare.measure(BARE);
    }

    List<Measurement> atRates(OpportunityUpdates updates)
        throws SQLException, InterruptedException {
      List<Measurement> measured = new ArrayList<>();
      OpenLoop load = new OpenLoop(service.address("/"), updates::request);
      for (double rate : RATES) {
        progress.accept("%.0f changes a second, and bare ones, in turns …".formatted(rate));
        measured.addAll(atRate(rate, load, updates));
      }
      return measured;
    }

    private List<Measurement> atRate(double rate, OpenLoop load, OpportunityUpdates updates)
        throws SQLException, InterruptedException {
      List<Duration> scored = new ArrayList<>();
      List<Duration> least = new ArrayList<>();
      int sent = 0;
      for (int round = 0; round < ROUNDS; round++) {
        Answers answers = load.send(rate, ROUND);
        sent += answers.all().size();
        progress.accept(answers.line());
        scored.addAll(delays(answers, updates));
        least.addAll(bare.measure(BARE));
      }
      String what = "%s from a change to its score at %.0f/s";
      return List.of(
          Measurement.atMost(
                  what.formatted("p50", rate), Percentiles.millis(scored, 0.5), "ms", RATIO_TARGET)
              .beside("one commit and one message", Percentiles.millis(least, 0.5)),
          Measurement.atMost(
              what.formatted("p99", rate),
              Percentiles.millis(scored, PERCENTILE),
              "ms",
              P99_TARGET),
          Measurement.atLeast(
              "changes accepted at %.0f/s".formatted(rate),
              PERCENT * scored.size() / sent,
              "%",
              PERCENT));
    }

    /** How long each took that was accepted. */
    private List<Duration> delays(Answers answers, OpportunityUpdates updates)
        throws InterruptedException {
      List<Duration> delays = new ArrayList<>();
      List<Answers.One> inOrder =
          answers.all().stream().sorted(Comparator.comparingInt(Answers.One::number)).toList();
      for (Answers.One one : inOrder) {
        if (one.isAccepted()) {
          long scored = scores.ofNextChange(updates.opportunity(one.number()));
          delays.add(Duration.ofNanos(scored - one.due()));
        } else if (!one.isRefused()) {
          throw new LocalFailure("A change was answered by " + one.status());
        }
      }
      return delays;
    }

    /** Changes a second until the last of them is scored, as many as callers can have. */
    Measurement flood(OpportunityUpdates updates) throws InterruptedException {
      progress.accept("As many changes as can be …");
      AtomicInteger next = new AtomicInteger();
      long start = System.nanoTime();
      double answered =
          new ClosedLoop(service.address("/"), updates::request, next).perSecond(FLOOD);
      long end = start;
      for (int number = 0; number < next.get(); number++) {
        end = Math.max(end, scores.ofNextChange(updates.opportunity(number)));
      }
      double seconds = (end - start) / NANOS_PER_SECOND;
      progress.accept(
          String.format(
              Locale.ROOT,
              "%,.0f changes a second were answered; the last one was scored %.1f s after the"
                  + " first",
              answered,
              seconds));
      return Measurement.atLeast(
          "changes and their scores", next.get() / seconds, "/s", RATE_TARGET);
    }
  }
}
