package io.vinnrate.customer.contribution.rest;

import static io.vinnrate.customer.contribution.rest.ContributionApi.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 100,000 lines, of which 1,000 are wrong. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyContributionsTest {

  private static final BulkApi BULK = new BulkApi("/v1/contributions");
  private static final int LINES = 100_000;
  private static final String TOO_LONG = "x".repeat(65_537);

  private static final String STATE =
      """
      SELECT count(*) || ' ' || coalesce(sum(hashtext(c::text)::bigint), 0) || ' ' || sum(hashtext(customer::text)::bigint)
      FROM customer LEFT JOIN contribution c ON c.customer_id = id AND starts_on = '%d-01-01'
      WHERE external_id LIKE 'many-%%'
      """;

  @Inject AgroalDataSource database;

  @BeforeAll
  void register() throws SQLException {
    execute(
        """
        INSERT INTO customer (id, version, revision, external_id, name, created_at, changed_at, standing_revision)
        SELECT gen_random_uuid(), 1, 1, 'many-' || n, 'Many ' || n, now(), now(), number
        FROM generate_series(1, %d) AS n, standing_revision
        """
            .formatted(LINES));
  }

  @AfterAll
  void forget() throws SQLException {
    execute("DELETE FROM customer WHERE external_id LIKE 'many-%'");
  }

  @Test
  void badLinesGetTheirProblemsAndTheSameAgainChangesNothing() throws Exception {
    String key = UUID.randomUUID().toString();
    long versions = versions();
    List<String> answers = BULK.stream(key, number -> line(1950, number), LINES, LINES);
    assertThat(shortened(answers)).isEqualTo(expected("created"));
    assertThat(value("SELECT count(*) FROM contribution WHERE period = '1950'")).isEqualTo("99000");
    assertThat(versions()).isEqualTo(versions + 99_000);

    String state = value(STATE.formatted(1950));
    assertThat(shortened(BULK.stream(null, number -> line(1950, number), LINES, LINES)))
        .isEqualTo(expected("unchanged"));
    assertThat(value(STATE.formatted(1950))).isEqualTo(state);

    put(value("SELECT id FROM customer WHERE external_id = 'many-7'"), "1950", -7, "NOK")
        .then()
        .statusCode(200);
    String changed = value(STATE.formatted(1950));
    assertThat(BULK.stream(key, number -> line(1950, number), LINES, LINES)).isEqualTo(answers);
    assertThat(value(STATE.formatted(1950))).isEqualTo(changed).isNotEqualTo(state);
  }

  @Test
  void whatWasCutOffIsFinishedWhenItIsSentAgain() throws Exception {
    int count = 20_000;
    String key = UUID.randomUUID().toString();
    IntFunction<String> line = number -> line(1951, number);
    List<String> before = BULK.stream(key, line, count, 4_321);
    List<String> again = BULK.stream(key, line, count, count);
    assertThat(shortened(again)).isEqualTo(expected("created").subList(0, count));
    assertThat(before).isEqualTo(again.subList(0, before.size()));
    assertThat(value("SELECT count(*) FROM contribution WHERE period = '1951'")).isEqualTo("19800");
    assertThat(BULK.stream(key, number -> line(1952, number), 10, 10))
        .allMatch(answer -> answer.contains("/problems/idempotency-key-reused"));
  }

  @Test
  void severalAtOnceOverTheSameCustomersLoseNoLine() throws Exception {
    int count = 10_000;
    IntFunction<String> up = number -> good(1953, number, "1");
    IntFunction<String> down = number -> good(1954, count + 1 - number, "1");
    IntFunction<String> same = number -> good(1953, number * 7 % count + 1, "1");
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<List<String>>> answers =
          threads.invokeAll(
              List.of(
                  () -> BULK.stream(null, up, count, count),
                  () -> BULK.stream(null, down, count, count),
                  () -> BULK.stream(null, same, count, count)));
      for (Future<List<String>> of : answers) {
        assertThat(of.get()).hasSize(count).noneMatch(answer -> answer.contains("problem"));
      }
    }
    assertThat(value("SELECT count(*) FROM contribution WHERE period IN ('1953', '1954')"))
        .isEqualTo("20000");
  }

  /** One of a hundred is wrong, in turn in each way. */
  private static String line(int year, int number) {
    if (number % 100 != 0) {
      return good(year, number, number + ".25");
    }
    String good = good(year, number, "1");
    return switch (number / 100 % 10) {
      case 0 -> good.substring(0, good.length() - 1);
      case 1 -> good.replace("\"" + year + "\"", "\"" + year + "-13\"");
      case 2 -> good.replace("\"" + year + "\"", "\"" + year + "-Q5\"");
      case 3 -> good.replace("NOK", "XPT");
      case 4 -> good.replace("many-", "nobody-");
      case 5 -> good.replace("{", "{\"customerId\":\"0198f1d4-6f0a-7c2e-9b1d-3a5c7e9f1b2d\",");
      case 6 -> good.replace("\"revenue\":10", "\"revenue\":-10");
      case 7 -> good.replace("\"" + year + "\"", "\"2999\"");
      case 8 -> good(year, number - 1, "1").replace("\"" + year + "\"", "\"" + year + "-Q1\"");
      default -> TOO_LONG;
    };
  }

  private static String good(int year, int customer, String contribution) {
    return "{\"externalId\":\"many-%d\",\"period\":\"%d\",\"revenue\":10,\"contribution\":%s,\"currency\":\"NOK\"}"
        .formatted(customer, year, contribution);
  }

  /** The answers, of a problem no more than its type. */
  private static List<String> expected(String status) {
    return IntStream.rangeClosed(1, LINES)
        .mapToObj(
            number ->
                number % 100 != 0
                    ? "{\"line\":%d,\"status\":\"%s\"}".formatted(number, status)
                    : "{\"line\":%d,\"problem\":{\"type\":\"/problems/%s\""
                        .formatted(number, slug(number)))
        .toList();
  }

  private static List<String> shortened(List<String> answers) {
    return answers.stream().map(answer -> answer.replaceFirst(",\"title\".*", "")).toList();
  }

  private static String slug(int number) {
    return switch (number / 100 % 10) {
      case 0 -> "malformed-json";
      case 3 -> "missing-exchange-rate";
      case 8 -> "contribution-counts-twice";
      case 9 -> "line-too-long";
      default -> "validation-failed";
    };
  }

  private long versions() throws SQLException {
    return Long.parseLong(
        value("SELECT sum(version) FROM customer WHERE external_id LIKE 'many-%'"));
  }

  private String value(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
