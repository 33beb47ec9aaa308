package io.vinnrate.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.vinnrate.local.load.LineExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Opportunities of another system as lines: a tenth of them open and the others closed, all with an
 * assessment. Each fortieth is wrong: it ended before it began.
 *
 * @param system their owner, and how their external ids begin
 * @param customerId with whom they are
 * @param count how many lines there are
 */
record OpportunityFile(String system, String customerId, int count) {

  private static final int WRONG = 40;
  private static final int OPEN = 10;
  private static final Duration SCORED = Duration.ofMinutes(10);
  private static final String[] OUTCOMES = {"won", "lost", "lost", "abandoned"};
  private static final String[] BUDGETS = {"none", "possible", "allocated"};

  /** How many lines are right. */
  int opportunities() {
    return count - count / WRONG;
  }

  /**
   * Imports the file.
   *
   * @param bearer may do so
   * @param answered is told how many lines are answered
   * @return how many lines were answered by each status, or by "problem"
   */
  Map<String, Integer> importTo(String opportunities, Bearer bearer, LongConsumer answered)
      throws IOException, InterruptedException {
    Map<String, Integer> counts = new HashMap<>();
    try (LineExchange exchange =
        new LineExchange(URI.create(opportunities + "/imports"), bearer.headers())) {
      Thread writer = Thread.ofPlatform().start(() -> write(exchange.lines()));
      BufferedReader answers = exchange.answers();
      for (int number = 1; number <= count; number++) {
        counts.merge(kind(number, answers.readLine()), 1, Integer::sum);
        answered.accept(number);
      }
      writer.join();
    }
    return counts;
  }

  /** What became of a line; a problem of a line that is right is shown. */
  private static String kind(int number, String answer) {
    boolean wrong =
        answer.startsWith(
                "{\"line\":%d,\"problem\":{\"type\":\"/problems/validation-failed\""
                    .formatted(number))
            && answer.contains(
                "{\"pointer\":\"#/closedAt\",\"detail\":\"must not be before createdAt\"}");
    if (number % WRONG == 0) {
      return wrong ? "problem" : answer;
    }
    String[] parts = answer.split("\"status\":\"", 2);
    return answer.startsWith("{\"line\":%d,\"id\":".formatted(number)) && parts.length == 2
        ? parts[1].replace("\"}", "")
        : answer;
  }

  /** How many of its opportunities have how many versions once they are imported. */
  Map<Integer, Integer> versions() {
    int open = (count + OPEN - 1) / OPEN; // none of those is wrong
    return Map.of(2, open, 3, opportunities() - open);
  }

  /** Waits until all that are stored are scored, and counts them by their versions. */
  Map<Integer, Integer> awaitScores(String opportunities) {
    Map<Integer, Integer> versions = new HashMap<>();
    Map<String, String> parameters = new HashMap<>(Map.of("owner", system, "limit", "200"));
    String next;
    do {
      Response page =
          await()
              .atMost(SCORED)
              .until(
                  () -> given().queryParams(parameters).get(opportunities),
                  it ->
                      it.<List<Map<String, Object>>>path("items").stream()
                          .allMatch(item -> item.containsKey("score")));
      page.<List<Integer>>path("items.version").forEach(it -> versions.merge(it, 1, Integer::sum));
      next = page.path("next");
      parameters.put("cursor", next);
    } while (next != null);
    return versions;
  }

  private void write(OutputStream lines) {
    try (lines) {
      for (int number = 1; number <= count; number++) {
        lines.write(line(number).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(int number) {
    return """
    {"externalId":"%s-%d","customerId":"%s","title":"Taken over %d","owner":"%s","expectedCloseDate":"2025-06-30",\
    "amount":{"amount":%d,"currency":"NOK"},"createdAt":"%s","assessedAt":"2025-03-01T09:00:00Z",\
    "assessment":{"factors":{"need":%s},"answers":{"budget":"%s"}}%s}
    """
        .formatted(
            system,
            number,
            customerId,
            number,
            system,
            1_000 + number,
            number % WRONG == 0 ? "2025-05-01T09:00:00Z" : "2025-02-01T09:00:00Z",
            number % 1_000 / 1e3,
            BUDGETS[number % BUDGETS.length],
            end(number));
  }

  private static String end(int number) {
    return number % OPEN == 1
        ? ""
        : ",\"stage\":\"closing\",\"outcome\":\"%s\",\"reason\":\"It was so\",\"closedAt\":\"2025-04-01T09:00:00Z\""
            .formatted(OUTCOMES[number % OUTCOMES.length]);
  }
}
