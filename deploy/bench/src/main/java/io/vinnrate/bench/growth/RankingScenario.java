package io.vinnrate.bench.growth;

import io.vinnrate.bench.data.SaleEvents;
import io.vinnrate.bench.data.ScoredOpportunityRows;
import io.vinnrate.bench.data.ScoredOpportunityRows.Row;
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
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of each ranking of open opportunities as a caller gets it, every second time far behind
 * its beginning: among a million against the same among ten thousand.
 */
public final class RankingScenario implements Scenario {

  private static final int FEW = 10_000;
  private static final int MANY = Integer.getInteger("vinnrate.bench.opportunities", 1_000_000);
  private static final int WARM_UP = 200;
  private static final int TURNS = 500;
  private static final double PERCENTILE = 0.99;
  private static final double TARGET = 1.5;

  @Override
  public String name() {
    return "rankings";
  }

  /** What opportunities are ranked by. */
  private enum Order {
    EXPECTED_VALUE("expectedValue", Row::expectedValue),
    WIN_PROBABILITY("winProbability", Row::winProbability),
    GAIN_PER_HOUR("gainPerHour", Row::gainPerHour);

    private final String wireName;
    private final Function<Row, String> rankedBy;

    Order(String wireName, Function<Row, String> rankedBy) {
      this.wireName = wireName;
      this.rankedBy = rankedBy;
    }

    /** Of a page that begins behind an opportunity, as the service writes it. */
    String cursor(Row row) {
      return Stream.of("rankings:" + wireName, rankedBy.apply(row), row.id().toString())
          .map(part -> part.getBytes(StandardCharsets.UTF_8))
          .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
          .collect(Collectors.joining("."));
    }
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress);
        HttpClient http = HttpClient.newHttpClient()) {
      int told = SaleEvents.send(installation.broker());
      List<Operation> few = side(installation, told, FEW, progress);
      List<Operation> many = side(installation, told, MANY, progress);
      progress.accept("Asking in turns …");
      List<Measurement> figures = new ArrayList<>();
      for (int i = 0; i < few.size(); i++) {
        figures.add(measure(List.of(few.get(i), many.get(i)), http, progress));
      }
      return figures;
    } catch (IOException | SQLException e) {
      throw new LocalFailure("The rankings can't be measured: " + e.getMessage(), e);
    }
  }

  private static List<Operation> side(
      Installation installation, int told, int number, Consumer<String> progress)
      throws SQLException, InterruptedException {
    Database database = installation.createDatabase("scoring");
    PackagedService service = installation.startAlone("scoring-service", database);
    progress.accept("Adding %,d open opportunities …".formatted(number));
    try (ScoredOpportunityRows rows = new ScoredOpportunityRows(database)) {
      rows.fillLatest(told, number);
      return operations(service, rows.some());
    }
  }

  private static List<Operation> operations(PackagedService service, List<Row> some) {
    Random random = new Random(1);
    List<Operation> operations = new ArrayList<>();
    for (Order order : Order.values()) {
      operations.add(operation(order, "", row -> "", service, some, random));
      operations.add(
          operation(order, " of an owner", row -> "&owner=" + row.owner(), service, some, random));
    }
    return operations;
  }

  private static Operation operation(
      Order order,
      String name,
      Function<Row, String> filter,
      PackagedService service,
      List<Row> some,
      Random random) {
    return Operation.get(
        "by %s%s".formatted(order.wireName, name),
        service,
        () -> {
          Row row = some.get(random.nextInt(some.size()));
          String cursor = random.nextBoolean() ? "&cursor=" + order.cursor(row) : "";
          return "/v1/rankings?by=%s%s%s".formatted(order.wireName, filter.apply(row), cursor);
        });
  }

  private static Measurement measure(
      List<Operation> sides, HttpClient http, Consumer<String> progress)
      throws IOException, InterruptedException {
    Operation.inTurns(sides, WARM_UP, http);
    List<List<Duration>> took = Operation.inTurns(sides, TURNS, http);
    String name = sides.getFirst().name();
    double few = Percentiles.millis(took.getFirst(), PERCENTILE);
    double many = Percentiles.millis(took.getLast(), PERCENTILE);
    progress.accept(
        String.format(
            Locale.ROOT,
            "%-40s p50 %6.1f → %6.1f ms, p99 %6.1f → %6.1f ms",
            name,
            Percentiles.millis(took.getFirst(), 0.5),
            Percentiles.millis(took.getLast(), 0.5),
            few,
            many));
    return Measurement.atMost(
            "p99 of a page of a ranking %s among %,d".formatted(name, MANY), many, "ms", TARGET)
        .beside("among %,d".formatted(FEW), few);
  }
}
