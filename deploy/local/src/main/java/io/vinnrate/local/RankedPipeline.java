package io.vinnrate.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vinnrate.local.Table.Align;
import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/** The open opportunities that promise most, as the scoring service ranks them. */
final class RankedPipeline {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int WIDEST = 40;

  private RankedPipeline() {}

  /**
   * Asks the scoring service and lays its answer out.
   *
   * @param scoring where it listens
   * @param token lets its bearer read scores
   * @return a table with a heading
   * @throws LocalFailure when the service does not answer as expected
   */
  static String table(URI scoring, String token) {
    return layOut(fetch(scoring.resolve("/v1/rankings?by=expectedValue&limit=10"), token));
  }

  private static JsonNode fetch(URI address, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new LocalFailure("%s answers %d.".formatted(address, response.statusCode()));
      }
      return new JsonMapper().readTree(response.body());
    } catch (IOException e) {
      throw new LocalFailure("%s does not answer: %s".formatted(address, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    }
  }

  /** Lays out the ranking {@code {items: […]}}. */
  static String layOut(JsonNode ranking) {
    Table table = new Table(WIDEST, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.add("Customer", "Opportunity", "Amount", "Win probability", "Weakest factor");
    for (JsonNode item : ranking.path("items")) {
      table.add(
          item.path("customerName").asText(item.path("customerId").asText()),
          item.path("title").asText(),
          money(item.path("amount")),
          percent(item.path("winProbability")),
          item.path("weakestFactor").asText("-"));
    }
    return table.toString();
  }

  private static String money(JsonNode amount) {
    BigDecimal value = new BigDecimal(amount.path("amount").asText("0"));
    return String.format(Locale.ROOT, "%,.0f %s", value, amount.path("currency").asText());
  }

  private static String percent(JsonNode probability) {
    return String.format(Locale.ROOT, "%.1f %%", probability.asDouble() * 100);
  }
}
