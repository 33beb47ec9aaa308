package io.vinnrate.bench.update;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.bench.data.NewOpportunities;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Opportunities that are assessed anew in turn.
 *
 * @param token a bearer token
 */
record OpportunityUpdates(String token, List<String> opportunities) {

  private static final int OPPORTUNITIES = 1_000;
  private static final int CREATED = 201;
  private static final int CONTROLS = 999_983;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** New opportunities of a service, of a customer that it knows. */
  static OpportunityUpdates of(PackagedService service, Database database)
      throws SQLException, IOException, InterruptedException {
    NewOpportunities opportunities = NewOpportunities.of(service, database);
    List<String> ids = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < OPPORTUNITIES; i++) {
        ids.add(create(http, service, opportunities.body(i)));
      }
    }
    return new OpportunityUpdates(service.token(), List.copyOf(ids));
  }

  private static String create(HttpClient http, PackagedService service, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            service
                .request("/v1/opportunities")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != CREATED) {
      throw new LocalFailure(
          "An opportunity was refused: %d %s".formatted(answer.statusCode(), answer.body()));
    }
    return JSON.readTree(answer.body()).path("id").asText();
  }

  /** Which opportunity a change is of. */
  String opportunity(int number) {
    return opportunities.get(number % opportunities.size());
  }

  /** The request of a change: what it says was never said of the opportunity before. */
  byte[] request(int number) {
    String body = "{\"factors\":{\"need\":0.%06d}}".formatted(1 + number % CONTROLS);
    return """
    PUT /v1/opportunities/%s/assessment HTTP/1.1\r
    Host: 127.0.0.1\r
    Authorization: Bearer %s\r
    If-Match: *\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(opportunity(number), token, body.length(), body)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
