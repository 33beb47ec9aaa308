package io.vinnrate.bench.growth;

import io.vinnrate.bench.load.Operation;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Percentiles;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What each kind of operation takes of time when there is ten and a hundred times as much. Three
 * processes of a service answer in turns, one after the other, so that what else the machine does
 * meets all of them.
 */
public final class GrowthScenario implements Scenario {

  private static final int FEW = 2_000;
  private static final List<Integer> TIMES = List.of(1, 10, 100);
  private static final int TURNS = 100;

  /** Of what takes the longer the more there is. */
  private static final int FEW_TURNS = 8;

  /** What is found by an index takes the same. */
  private static final double SAME = 1.5;

  @Override
  public String name() {
    return "growth";
  }

  /** Fills the database of a service that runs; says what it can be asked then. */
  private interface Filling {

    List<Operation> fill(PackagedService service, Database database, int number)
        throws SQLException, InterruptedException;
  }

  /** A service and its database, and how much is to be in it. */
  private record Side(PackagedService service, Database database, int number) {

    List<Operation> filled(Filling filling) throws SQLException, InterruptedException {
      return filling.fill(service, database, number);
    }
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress);
        HttpClient http = HttpClient.newHttpClient()) {
      Run run = new Run(installation, http, progress, new ArrayList<>());
      run.measure("customer-service", CustomerOperations::of);
      run.measure("opportunity-service", OpportunityOperations::of);
      run.measure("scoring-service", ScoreOperations.told(installation.broker())::of);
      return run.figures();
    } catch (IOException | SQLException e) {
      throw new LocalFailure("Growth can't be measured: " + e.getMessage(), e);
    }
  }

  /** One run of it. */
  private record Run(
      Installation installation,
      HttpClient http,
      Consumer<String> progress,
      List<Measurement> figures) {

    void measure(String service, Filling filling)
        throws IOException, SQLException, InterruptedException {
      List<Side> sides = new ArrayList<>();
      for (int times : TIMES) {
        sides.add(side(service, times * FEW));
      }
      List<List<Operation>> operations = new ArrayList<>();
      for (Side side : sides) {
        progress.accept("Filling a database of %s with %,d …".formatted(service, side.number()));
        operations.add(side.filled(filling));
      }
      progress.accept("Asking in turns …");
      for (int i = 0; i < operations.getFirst().size(); i++) {
        int index = i;
        measure(service, operations.stream().map(side -> side.get(index)).toList());
      }
      sides.forEach(side -> side.service().stop());
    }

    private Side side(String service, int number) {
      Database database = installation.createDatabase(service.replace("-service", ""));
      return new Side(installation.startAlone(service, database), database, number);
    }

    /** The same operation of each side. */
    private void measure(String service, List<Operation> sides)
        throws IOException, InterruptedException {
      int turns = sides.getFirst().readsAll() ? FEW_TURNS : TURNS;
      Operation.inTurns(sides, turns, http); // warms up
      List<Double> typical =
          Operation.inTurns(sides, turns, http).stream()
              .map(took -> Percentiles.millis(took, 0.5))
              .toList();
      Operation operation = sides.getFirst();
      progress.accept(
          String.format(
              Locale.ROOT,
              "%-60s p50 %6.2f → %6.2f → %6.2f ms",
              operation.name(),
              typical.get(0),
              typical.get(1),
              typical.get(2)));
      for (int i = 1; i < TIMES.size(); i++) {
        int times = TIMES.get(i);
        figures.add(
            Measurement.atMost(
                    "p50 of %s, %d × %,d in %s".formatted(operation.name(), times, FEW, service),
                    typical.get(i),
                    "ms",
                    operation.readsAll() ? times : SAME)
                .beside("among %,d".formatted(FEW), typical.getFirst()));
      }
    }
  }
}
