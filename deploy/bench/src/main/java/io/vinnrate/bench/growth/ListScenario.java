package io.vinnrate.bench.growth;

import io.vinnrate.bench.data.OpportunityRows;
import io.vinnrate.bench.data.OpportunityRows.Known;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A page of the list of opportunities as a caller gets it, by each of its filters and in each of
 * its orders: among a million against the same among ten thousand. Two services answer in turns, so
 * that what else the machine does meets both.
 */
public final class ListScenario implements Scenario {

  private static final int FEW = 10_000;
  private static final int MANY = Integer.getInteger("vinnrate.bench.opportunities", 1_000_000);
  private static final int WARM_UP = 20;
  private static final int TURNS = 250;
  private static final double PERCENTILE = 0.99;
  private static final double TARGET = 1.5;

  @Override
  public String name() {
    return "lists";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress);
        HttpClient http = HttpClient.newHttpClient()) {
      Side few = side(installation, FEW, progress);
      Side many = side(installation, MANY, progress);
      return measure(http, few, many, progress);
    } catch (IOException | SQLException e) {
      throw new LocalFailure("The lists can't be measured: " + e.getMessage(), e);
    }
  }

  private static Side side(Installation installation, int opportunities, Consumer<String> progress)
      throws SQLException {
    Database database = installation.createDatabase("opportunity");
    PackagedService service = installation.startService("opportunity-service", database);
    progress.accept("Adding %,d opportunities …".formatted(opportunities));
    return new Side(service, OpportunityRows.fill(database, opportunities));
  }

  private static List<Measurement> measure(
      HttpClient http, Side few, Side many, Consumer<String> progress)
      throws IOException, InterruptedException {
    progress.accept("Listing them in turns …");
    List<ListCase> cases = ListCase.all();
    for (ListCase listCase : cases) {
      turns(http, listCase, few, many, WARM_UP);
    }
    List<Measurement> figures = new ArrayList<>();
    for (ListCase listCase : cases) {
      Turns turns = turns(http, listCase, few, many, TURNS);
      progress.accept(turns.line(listCase.name()));
      figures.add(
          Measurement.atMost(
                  "p99 of a page by %s among %,d".formatted(listCase.name(), MANY),
                  Percentiles.millis(turns.many(), PERCENTILE),
                  "ms",
                  TARGET)
              .beside("among %,d".formatted(FEW), Percentiles.millis(turns.few(), PERCENTILE)));
    }
    return figures;
  }

  private static Turns turns(HttpClient http, ListCase listCase, Side few, Side many, int count)
      throws IOException, InterruptedException {
    Random random = new Random(count);
    Turns turns = new Turns(new ArrayList<>(), new ArrayList<>());
    for (int turn = 0; turn < count; turn++) {
      turns.few().add(get(http, few, listCase.query(random, few.known())));
      turns.many().add(get(http, many, listCase.query(random, many.known())));
    }
    return turns;
  }

  private static Duration get(HttpClient http, Side side, String query)
      throws IOException, InterruptedException {
    return Operation.get("a page", side.service(), () -> "/v1/opportunities?" + query).took(http);
  }

  /** A service, and what is in its database. */
  private record Side(PackagedService service, Known known) {}

  /** How long pages took. */
  private record Turns(List<Duration> few, List<Duration> many) {

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-40s p50 %6.1f → %6.1f ms, p99 %6.1f → %6.1f ms",
          name,
          Percentiles.millis(few, 0.5),
          Percentiles.millis(many, 0.5),
          Percentiles.millis(few, PERCENTILE),
          Percentiles.millis(many, PERCENTILE));
    }
  }
}
