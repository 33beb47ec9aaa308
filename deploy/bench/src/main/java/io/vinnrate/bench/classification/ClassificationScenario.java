package io.vinnrate.bench.classification;

import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Percentiles;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The classification of a million customers as a caller gets it, against the bare window query over
 * the same rows in the same database: what sorting and summing them costs at least.
 */
public final class ClassificationScenario implements Scenario {

  private static final int CUSTOMERS = 1_000_000;
  private static final int TURNS = 5;
  private static final double TARGET = 3;

  /** Another year is in force, so that no classes are changed in the background meanwhile. */
  private static final String POLICY = "{\"basis\": \"contribution-share\", \"period\": \"2020\"}";

  private static final String CUSTOMER_ROWS =
      """
      INSERT INTO customer (id, version, revision, name, created_at, changed_at)
      SELECT gen_random_uuid(), 1, 1, 'Customer ' || n, now(), now() FROM generate_series(1, %d) AS n
      """
          .formatted(CUSTOMERS);

  /** A few large ones and a long tail, some of them at a loss. */
  private static final String CONTRIBUTION_ROWS =
      """
      INSERT INTO contribution (customer_id, starts_on, ends_on, period, revenue, contribution, currency)
      SELECT id, '2025-01-01', '2025-12-31', '2025', 10 * worth, CASE WHEN random() < 0.02 THEN -worth ELSE worth END, 'NOK'
      FROM (SELECT id, round((1000 * exp(2 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())))::numeric, 2) AS worth
            FROM customer) AS customer
      """;

  /** Executed by the server as it is; only the plan is sent, not the rows. */
  private static final String BARE =
      """
      EXPLAIN (ANALYZE, TIMING OFF)
      SELECT sum(contribution) OVER (ORDER BY contribution DESC) FROM contribution
      """;

  @Override
  public String name() {
    return "classification";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress)) {
      return measure(installation, progress);
    } catch (IOException | SQLException e) {
      throw new LocalFailure("The classification can't be measured: " + e.getMessage(), e);
    }
  }

  private static List<Measurement> measure(Installation installation, Consumer<String> progress)
      throws IOException, SQLException, InterruptedException {
    Database database = installation.createDatabase("customer");
    PackagedService service = installation.startService("customer-service", database);
    try (HttpClient http = HttpClient.newHttpClient();
        Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(),
                database.migrations().name(),
                database.migrations().password())) {
      choosePolicy(http, service);
      progress.accept("Adding %,d customers with a contribution each …".formatted(CUSTOMERS));
      fill(connection);
      progress.accept("Classifying them in turns with the bare window query …");
      return List.of(measure(http, service, connection));
    }
  }

  private static void choosePolicy(HttpClient http, PackagedService service)
      throws IOException, InterruptedException {
    HttpRequest put =
        service
            .request("/v1/classification-policy")
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(POLICY))
            .build();
    send(http, put);
  }

  private static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET statement_timeout = 0");
      statement.execute(CUSTOMER_ROWS);
      statement.execute(CONTRIBUTION_ROWS);
      statement.execute("VACUUM ANALYZE customer, contribution");
    }
  }

  private static Measurement measure(
      HttpClient http, PackagedService service, Connection connection)
      throws IOException, InterruptedException, SQLException {
    HttpRequest classify =
        service.request("/v1/classification?period=2025&basis=contribution-share").build();
    List<Duration> operation = new ArrayList<>();
    List<Duration> bare = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (int turn = 0; turn <= TURNS; turn++) {
        long start = System.nanoTime();
        statement.execute(BARE);
        long middle = System.nanoTime();
        send(http, classify);
        long end = System.nanoTime();
        if (turn > 0) { // the first one warms up both
          bare.add(Duration.ofNanos(middle - start));
          operation.add(Duration.ofNanos(end - middle));
        }
      }
    }
    return Measurement.atMost(
            "GET /v1/classification of %,d customers".formatted(CUSTOMERS),
            Percentiles.millis(operation, 0.5),
            "ms",
            TARGET)
        .beside("SELECT sum() OVER (ORDER BY …) of the same rows", Percentiles.millis(bare, 0.5));
  }

  private static void send(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new LocalFailure(
          "%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
    }
  }
}
