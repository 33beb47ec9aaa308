package io.vinnrate.kit.ndjson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.kit.notes.BulkNotes;
import io.vinnrate.kit.testing.DatabaseAway;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.load.LineExchange;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class BatchTest {

  private static final String BULK = "/v1/notes/bulk";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sends bytes as they are. */
  private static final RestAssuredConfig BYTES =
      RestAssured.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs(Ndjson.MEDIA_TYPE, ContentType.BINARY));

  @Inject AgroalDataSource database;
  @Inject BulkNotes notes;

  @ConfigProperty(name = "quarkus.datasource.username")
  String role;

  private final String key = UUID.randomUUID().toString();

  @Test
  void manyLinesAreDoneInFewTransactions() throws Exception {
    notes.batches.clear();
    List<JsonNode> answers = post(null, lines(1, 2_000));
    assertThat(answers).extracting(it -> it.path("line").asInt()).isEqualTo(numbers(1, 2_000));
    assertThat(answers).allSatisfy(it -> assertThat(it.path("id").asText()).isNotEmpty());
    assertThat(written()).isEqualTo(2_000);
    assertThat(notes.batches).hasSizeLessThan(20).allMatch(it -> it <= 500);
  }

  @Test
  void aBadLineGetsItsProblemAndTheOthersGoOn() throws Exception {
    List<JsonNode> answers =
        post(key, line(1) + "{]\n\n{\"text\":\" \"}\nnull\n" + "x".repeat(70_000) + "\n" + line(7));
    assertThat(answers).extracting(it -> it.path("line").asInt()).containsExactly(1, 2, 4, 5, 6, 7);
    assertThat(answers)
        .extracting(it -> it.at("/problem/status").asInt())
        .containsExactly(0, 400, 422, 422, 413, 0);
    assertThat(answers.get(2).at("/problem/errors/0/pointer").asText()).isEqualTo("#/text");
    assertThat(answers.get(3).at("/problem/errors/0/pointer").asText()).isEqualTo("#");
    assertThat(written()).isEqualTo(2);
  }

  @Test
  void aLineThatFailsTakesNoOtherWithIt() throws Exception {
    String fails = "{\"text\":\"fails %s\"}\n".formatted(key);
    List<JsonNode> answers = post(key, line(1) + fails + line(3) + line(1));
    assertThat(answers)
        .extracting(it -> it.at("/problem/status").asInt())
        .containsExactly(0, 500, 0, 500);
    assertThat(answers.get(1).toString()).doesNotContain("secret");
    assertThat(written()).isEqualTo(2);
  }

  @Test
  void aLineThatCantBePreparedTakesNoOtherWithIt() throws Exception {
    String unprepared = "{\"text\":\"unprepared %s\"}\n".formatted(key);
    List<JsonNode> answers = post(key, line(1) + unprepared + "{]\n" + line(4));
    assertThat(answers)
        .extracting(it -> it.at("/problem/status").asInt())
        .containsExactly(0, 500, 400, 0);
    assertThat(answers.get(1).toString()).doesNotContain("secret");
    assertThat(written()).isEqualTo(2);
    assertThat(notes.preparedInTransaction).isNotEmpty().containsOnly(false);
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswersAndHasNoEffect() throws Exception {
    String body = lines(1, 700) + "{]\n" + lines(702, 1_200);
    List<JsonNode> first = post(key, body);
    assertThat(post(key, body)).isEqualTo(first);
    assertThat(written()).isEqualTo(1_199);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefusedByLine() throws Exception {
    List<JsonNode> first = post(key, lines(1, 3) + "{]\n");
    List<JsonNode> again = post(key, line(1) + line(5) + line(3) + line(4));
    assertThat(again)
        .extracting(it -> it.at("/problem/type").asText())
        .containsExactly(
            "", "/problems/idempotency-key-reused", "", "/problems/idempotency-key-reused");
    assertThat(again.getFirst()).isEqualTo(first.getFirst());
    assertThat(written()).isEqualTo(3);
  }

  @Test
  void aRequestThatWasBrokenOffIsFinishedWhenItIsSentAgain() throws Exception {
    Stream.Builder<String> before = Stream.builder();
    try (LineExchange exchange = open()) {
      exchange.lines().write(utf8(lines(1, 600)));
      exchange.lines().flush();
      BufferedReader answers = exchange.answers();
      for (int line = 1; line <= 600; line++) {
        before.add(answers.readLine());
      }
      exchange.lines().write(utf8(lines(601, 900) + "{\"text\":\"half"));
      exchange.lines().flush();
    }
    List<JsonNode> first = parsed(before.build().collect(Collectors.joining("\n")));
    List<JsonNode> again = post(key, lines(1, 2_000));
    assertThat(again).hasSize(2_000).allMatch(it -> it.has("id"));
    assertThat(again.subList(0, 600)).isEqualTo(first);
    assertThat(written()).isEqualTo(2_000);
  }

  @Test
  void theSameRequestTwiceAtOnceHasOneEffect() throws Exception {
    String body = lines(1, 3_000);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<List<JsonNode>>> answers =
          threads.invokeAll(
              List.of(() -> post(key, body), () -> post(key, body), () -> post(key, body)));
      List<JsonNode> first = answers.getFirst().get();
      assertThat(first).allMatch(it -> it.has("id"));
      assertThat(answers.get(1).get()).isEqualTo(first);
      assertThat(answers.get(2).get()).isEqualTo(first);
    }
    assertThat(written()).isEqualTo(3_000);
  }

  @Test
  void anAnswerComesBeforeTheNextLineIsSentAlsoWhenAllIsSentAgain() throws Exception {
    for (int time = 1; time <= 2; time++) {
      try (LineExchange exchange = open()) {
        exchange.lines().write(utf8(line(1)));
        exchange.lines().flush();
        BufferedReader answers = exchange.answers();
        assertThat(answers.readLine()).startsWith("{\"line\":1,\"id\":");
        exchange.lines().write(utf8(lines(2, 3)));
        exchange.lines().flush();
        assertThat(answers.readLine()).startsWith("{\"line\":2,\"id\":");
        assertThat(answers.readLine()).startsWith("{\"line\":3,\"id\":");
        exchange.lines().close();
        assertThat(answers.readLine()).isNull();
      }
    }
    assertThat(written()).isEqualTo(3);
  }

  @Test
  void aDatabaseThatIsAwayForAMomentIsWaitedFor() throws Exception {
    try (LineExchange exchange = open()) {
      exchange.lines().write(utf8(line(1)));
      exchange.lines().flush();
      BufferedReader answers = exchange.answers();
      answers.readLine();
      DatabaseAway away = DatabaseAway.of(role);
      exchange.lines().write(utf8(line(2)));
      exchange.lines().flush();
      await().pollDelay(Duration.ofMillis(500)).until(() -> true);
      away.close();
      assertThat(answers.readLine()).startsWith("{\"line\":2,\"id\":");
    }
  }

  @Test
  void aBatchThatCantBeDoneIsRefusedAndMayBeSentAgain() throws Exception {
    DatabaseAway away = DatabaseAway.of(role);
    assertThat(post(key, lines(1, 2)))
        .extracting(it -> it.at("/problem/type").asText())
        .containsExactly("/problems/unavailable", "/problems/unavailable");
    away.close();
    await().untilAsserted(() -> assertThat(post(key, lines(1, 2))).allMatch(it -> it.has("id")));
    assertThat(written()).isEqualTo(2);
  }

  @Test
  void theKeyAndTheBodyMustBeThere() {
    request(key)
        .body(utf8("\n"))
        .post(BULK)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("#"));
    request("two words")
        .body(utf8("{}"))
        .post(BULK)
        .then()
        .statusCode(400)
        .body("errors.header", contains("Idempotency-Key"));
  }

  private String lines(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(this::line).collect(Collectors.joining());
  }

  private String line(int number) {
    return "{\"text\":\"%s %d\"}\n".formatted(key, number);
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }

  private int written() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT count(*) FROM note WHERE text LIKE ?")) {
      select.setString(1, key + " %");
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static List<JsonNode> post(@Nullable String key, String body) throws IOException {
    Response response = request(key).body(utf8(body)).post(BULK);
    response.then().statusCode(200).contentType(Ndjson.MEDIA_TYPE);
    return parsed(response.asString());
  }

  private static List<JsonNode> parsed(String lines) throws IOException {
    return JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll();
  }

  private static RequestSpecification request(@Nullable String key) {
    RequestSpecification request = given().config(BYTES).contentType(Ndjson.MEDIA_TYPE);
    return key == null ? request : request.header("Idempotency-Key", key);
  }

  private LineExchange open() throws IOException {
    return new LineExchange(
        URI.create("http://localhost:" + RestAssured.port + BULK),
        Map.of("Authorization", Tokens.header(), "Idempotency-Key", key));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
