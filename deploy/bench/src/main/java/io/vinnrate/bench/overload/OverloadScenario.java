package io.vinnrate.bench.overload;

import io.vinnrate.bench.data.CustomerRequests;
import io.vinnrate.bench.load.Answers;
import io.vinnrate.bench.load.OpenLoop;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.local.server.PackagedService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How many requests a service still answers well under three times the load that it can serve,
 * beside the most that it answers well under any. Callers, service, PostgreSQL (fsync on) and Kafka
 * share the machine, and the callers do not wait for each other.
 */
public final class OverloadScenario implements Scenario {

  private static final double TARGET = 0.9;
  private static final double OVERLOAD = 3;
  private static final int TURNS = 5;
  private static final Duration STEP = Duration.ofSeconds(4);
  private static final Duration TURN = Duration.ofSeconds(8);
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final double FIRST_RATE = 100;

  /** A service that has become quicker by more since the load was raised is not warm yet. */
  private static final double GROWS = 1.05;

  private static final double RAISE = 1.25;

  /** A cold service refuses some of the first customers; the second time they are all there. */
  private static final int FIRST_TURNS = 2;

  /** Below this share of what is offered it is more than the service can serve. */
  private static final double SATURATED = 0.8;

  @Override
  public String name() {
    return "overload";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) {
    try (Installation installation = Installation.start(progress)) {
      return measure(installation.startService("customer-service"), progress);
    }
  }

  private static List<Measurement> measure(PackagedService service, Consumer<String> progress) {
    CustomerRequests requests = new CustomerRequests(service.token());
    progress.accept("Warming up …");
    Duration registering = Duration.ofSeconds(CustomerRequests.FIRST / (int) FIRST_RATE);
    for (int turn = 0; turn < FIRST_TURNS; turn++) {
      new OpenLoop(service.address("/"), requests::first).send(FIRST_RATE, registering);
    }
    OpenLoop load = new OpenLoop(service.address("/"), requests::mixed);
    double peak = warmUp(load, progress);
    progress.accept("Raising the load to the peak, then to %.0f times of it …".formatted(OVERLOAD));
    List<Double> peaks = new ArrayList<>();
    List<Double> beyond = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      peak = ramp(load, peak / 2, progress);
      peaks.add(peak);
      beyond.add(goodput(load, OVERLOAD * peak, progress));
    }
    return List.of(
        Measurement.atLeast(
                "customer-service at %.0f × saturation".formatted(OVERLOAD),
                beyond,
                "good answers/s",
                TARGET)
            .beside("at its peak", peaks));
  }

  /** Until it becomes no quicker; the most good answers a second so far. */
  private static double warmUp(OpenLoop load, Consumer<String> progress) {
    double before = 0;
    double now = ramp(load, FIRST_RATE, line -> {});
    while (now > GROWS * before) {
      progress.accept("  so far %,.0f/s".formatted(now));
      before = now;
      now = ramp(load, before / 2, line -> {});
    }
    // Refusing is to be compiled as well.
    load.send(OVERLOAD * now, WARM_UP);
    return now;
  }

  /** The most good answers a second while the load is raised. */
  private static double ramp(OpenLoop load, double from, Consumer<String> progress) {
    double best = 0;
    for (double rate = from; ; rate *= RAISE) {
      Answers answers = load.send(rate, STEP);
      progress.accept(answers.line());
      best = Math.max(best, answers.goodput());
      if (answers.goodput() < SATURATED * rate) {
        return best;
      }
    }
  }

  private static double goodput(OpenLoop load, double rate, Consumer<String> progress) {
    Answers answers = load.send(rate, TURN);
    progress.accept(answers.line());
    return answers.goodput();
  }
}
