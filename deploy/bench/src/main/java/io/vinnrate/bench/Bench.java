package io.vinnrate.bench;

import io.vinnrate.bench.classification.ClassificationScenario;
import io.vinnrate.bench.create.CreateScenario;
import io.vinnrate.bench.event.EventScenario;
import io.vinnrate.bench.growth.GrowthScenario;
import io.vinnrate.bench.growth.ListScenario;
import io.vinnrate.bench.growth.RankingScenario;
import io.vinnrate.bench.model.ModelScenario;
import io.vinnrate.bench.overload.OverloadScenario;
import io.vinnrate.bench.report.Report;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.score.BulkScenario;
import io.vinnrate.bench.score.RescoreScenario;
import io.vinnrate.bench.score.ScoreScenario;
import io.vinnrate.bench.start.StartScenario;
import io.vinnrate.bench.update.UpdateScenario;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.ProjectFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures all scenarios, or those that are named, and prints a table of their figures. */
public final class Bench {

  private static final int MISSED = 1;
  private static final int USAGE = 2;
  private static final List<Scenario> SCENARIOS =
      List.of(
          new ScoreScenario(),
          new BulkScenario(),
          new ModelScenario(),
          new ClassificationScenario(),
          new ListScenario(),
          new RankingScenario(),
          new GrowthScenario(),
          new EventScenario(),
          new UpdateScenario(),
          new OverloadScenario(),
          new CreateScenario(),
          new RescoreScenario(),
          new StartScenario());

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

  /** What stands in the way of one scenario does not stand in that of the others. */
  private static int run(List<Scenario> scenarios) throws InterruptedException {
    List<Report.Entry> entries = new ArrayList<>();
    boolean isWhole = true;
    for (Scenario scenario : scenarios) {
      System.out.println(scenario.name());
      try {
        scenario
            .measure(line -> System.out.println("  " + line))
            .forEach(it -> entries.add(new Report.Entry(scenario.name(), it)));
      } catch (LocalFailure failure) {
        System.err.println("  " + failure.getMessage());
        isWhole = false;
      } catch (RuntimeException unforeseen) { // or the servers' threads would keep the process
        unforeseen.printStackTrace();
        isWhole = false;
      }
    }
    System.out.println();
    entries.forEach(it -> System.out.println("  " + it.measurement().line()));
    System.out.println();
    Path folder = ProjectFolder.find().root().resolve("target/bench");
    System.out.printf("  The same as a picture: %s%n", new Report(entries).write(folder));
    return isWhole && entries.stream().allMatch(it -> it.measurement().isReached()) ? 0 : MISSED;
  }
}
