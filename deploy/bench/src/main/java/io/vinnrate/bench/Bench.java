package io.vinnrate.bench;

import io.vinnrate.local.process.LocalFailure;
import java.util.ArrayList;
import java.util.List;

/** Measures all scenarios, or those that are named, and prints a table of their figures. */
public final class Bench {

  private static final int MISSED = 1;
  private static final int USAGE = 2;
  private static final List<Scenario> SCENARIOS =
      List.of(
          new ScoreScenario(),
          new ModelScenario(),
          new ClassificationScenario(),
          new ListScenario(),
          new EventScenario(),
          new UpdateScenario(),
          new OverloadScenario());

  private Bench() {}

  /**
   * Runs the benchmark. Exit code 0: each target is reached; 1: one is missed, or something stands
   * in the way; 2: no such scenario.
   *
   * @param names the scenarios' names; none for all
   */
  public static void main(String[] names) throws InterruptedException {
    List<String> wanted = List.of(names);
    List<Scenario> chosen =
        SCENARIOS.stream()
            .filter(scenario -> wanted.isEmpty() || wanted.contains(scenario.name()))
            .toList();
    if (!wanted.isEmpty() && chosen.size() != wanted.size()) {
      System.err.println("The scenarios are: " + SCENARIOS.stream().map(Scenario::name).toList());
      System.exit(USAGE);
    }
    System.exit(run(chosen));
  }

  private static int run(List<Scenario> scenarios) throws InterruptedException {
    List<Measurement> measurements = new ArrayList<>();
    try {
      for (Scenario scenario : scenarios) {
        measurements.addAll(scenario.measure(line -> System.out.println("  " + line)));
      }
    } catch (LocalFailure failure) {
      System.err.println(failure.getMessage());
      return MISSED;
    }
    System.out.println();
    measurements.forEach(
        measurement ->
            System.out.println(
                "  %s, %s"
                    .formatted(
                        measurement.line(), measurement.isReached() ? "reached" : "MISSED")));
    return measurements.stream().allMatch(Measurement::isReached) ? 0 : MISSED;
  }
}
