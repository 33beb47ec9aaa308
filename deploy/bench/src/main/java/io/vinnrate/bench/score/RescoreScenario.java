package io.vinnrate.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.bench.data.SaleEvents;
import io.vinnrate.bench.data.ScoredOpportunityRows;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.bench.stack.Usage;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Another model comes into force by the API, and all open opportunities are scored by it: from the
 * request until the service notes that none is left, with the history and the events of each;
 * beside one statement that changes the same columns of the same rows. In turns, and each begins
 * with tables that are tidied up.
 */
public final class RescoreScenario implements Scenario {

  private static final int OPPORTUNITIES = Integer.getInteger("vinnrate.bench.rescored", 50_000);
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 5;
  private static final double RATIO_TARGET = 0.30;
  private static final double RATE_TARGET = 40_000;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "rescore";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress)) {
      Database database = installation.createDatabase("scoring");
      PackagedService service = installation.startService("scoring-service", database);
      try (ScoredOpportunityRows rows = new ScoredOpportunityRows(database);
          HttpClient http = HttpClient.newHttpClient()) {
        progress.accept("Adding %,d open opportunities …".formatted(OPPORTUNITIES));
        rows.fill(SaleEvents.send(installation.broker()), OPPORTUNITIES);
        return new Run(service, rows, http, progress).all();
      }
    } catch (IOException | SQLException e) {
      throw new LocalFailure("Scoring again can't be measured: " + e.getMessage(), e);
    }
  }

  /** One run of it. */
  private record Run(
      PackagedService service,
      ScoredOpportunityRows rows,
      HttpClient http,
      Consumer<String> progress) {

    List<Measurement> all() throws IOException, SQLException, InterruptedException {
      progress.accept("Another model and one statement, in turns …");
      List<Double> rescored = new ArrayList<>();
      List<Double> updated = new ArrayList<>();
      List<Double> cpu = new ArrayList<>();
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        double before = Usage.cpuMillis(service);
        double rate = rescored(round);
        double used = Usage.cpuMillis(service) - before;
        if (round >= WARM_UP) {
          rescored.add(rate);
          cpu.add(used / OPPORTUNITIES);
          updated.add(updated());
        }
      }
      String what = "open opportunities scored by another model";
      return List.of(
          Measurement.atLeast(what, rescored, "/s", RATIO_TARGET)
              .beside("one UPDATE of their rows", updated),
          Measurement.atLeast(what, rescored, "/s", RATE_TARGET),
          Measurement.told("processor time of the service for each", cpu, "ms"),
          Usage.memory(service));
    }

    /** Rows a second from the request until none is left. */
    private double rescored(int round) throws IOException, SQLException, InterruptedException {
      String model = "round-" + round;
      String body =
          String.format(
              Locale.ROOT,
              "{\"version\": \"%s\", \"rubric\": \"default-1\", \"baseRate\": %.2f}",
              model,
              0.1 + 0.05 * round);
      post("/v1/models", body);
      rows.tidy();
      long logged = rows.logged();
      long start = System.nanoTime();
      long activation =
          post("/v1/models/%s/activation".formatted(model), "").path("activation").asLong();
      rows.awaitActivation(activation);
      double seconds = secondsSince(start);
      rows.awaitNoEvents();
      double whole = secondsSince(start);
      if (rows.scored(activation) != OPPORTUNITIES) {
        throw new LocalFailure(
            "The model %s has scored %d".formatted(model, rows.scored(activation)));
      }
      progress.accept(
          String.format(
              Locale.ROOT,
              "scored again %,.0f/s, events sent after %.1f s; %,d bytes logged for each",
              OPPORTUNITIES / seconds,
              whole,
              (rows.logged() - logged) / OPPORTUNITIES));
      return OPPORTUNITIES / seconds;
    }

    /** Rows a second of one statement. */
    private double updated() throws SQLException {
      rows.tidy();
      long logged = rows.logged();
      long start = System.nanoTime();
      int changed = rows.update();
      double rate = changed / secondsSince(start);
      progress.accept(
          String.format(
              Locale.ROOT,
              "one UPDATE %,.0f/s; %,d bytes logged for each row",
              rate,
              (rows.logged() - logged) / changed));
      return rate;
    }

    private static double secondsSince(long start) {
      return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
      HttpResponse<String> answer =
          http.send(
              service
                  .request(path)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new LocalFailure(
            "%s was answered by %d: %s".formatted(path, answer.statusCode(), answer.body()));
      }
      return JSON.readTree(answer.body());
    }
  }
}
