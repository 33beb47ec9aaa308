package io.vinnrate.scoring.score.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.load.LineExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,opportunities,scores"))
class BulkScoreTest {

  private static final String BULK = "/v1/scores/bulk";
  private static final String NDJSON = "application/x-ndjson";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] ONE = {'{', '}'};

  /** Sends bytes as they are. */
  private static final RestAssuredConfig BYTES =
      RestAssured.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs(NDJSON, ContentType.BINARY));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"factors\":{\"need\":0.9,\"solution\":0.8,\"value\":0.8,\"access\":0.7,\"salesProcess\":0.9}}",
        "{\"answers\":{\"needLevel\":\"conscious\"},\"asOf\":\"2026-11-21T12:00:00Z\"}",
        "{\"factors\": {\"need\": -0.1, \"access\": 2}}",
        "{\"factors\": {\"need\": 1e999}}",
        "{\"factors\": {\"need\": \"0.5\"}}",
        "{\"factors\": {\"luck\": 0.5}}",
        "{\"factors\": {\"need\": NaN}}",
        "{\"answers\": {\"needLevel\": \"none\", \"mood\": \"good\"}}",
        "{\"answers\": {\"needLevel\": null}}",
        "{\"answers\": {\"needLevel\": \"\\u0000\"}}",
        "{\"answers\": {\"needLevel\": 4}}",
        "{\"model\": \"default-7\"}",
        "{\"model\": \"\"}",
        "{\"asOf\": \"yesterday\"}",
        "{\"wish\": 1}",
        "{\"model\": \"a\", \"model\": \"b\"}",
        "{} {}",
        "[]",
        "null",
        "{\"factors\": {}",
        "score me",
        "\u0000\u0000\u00FE\u00FF{}",
      })
  void aLineIsAnsweredAsARequestOfItsOwnIs(String line) throws IOException {
    assertAnsweredAlike(line.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatIsNoUtf8IsAnsweredAsARequestOfItsOwnIs() throws IOException {
    assertAnsweredAlike("{\"model\": \"\u00E6\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertAnsweredAlike(new byte[] {'{', '"', 'm', (byte) 0xC3, '"', ':', '1', '}'});
    assertAnsweredAlike("{\"model\": \"\u00E6\"}".getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void aBadLineGetsItsProblemAndTheOthersGoOn() throws IOException {
    List<JsonNode> answers =
        post("{}\r\n{]\n\n  \n{\"factors\":{\"need\":2}}\r\n{\"model\":\"default-1\"}");
    assertThat(answers).extracting(it -> it.path("line").asInt()).containsExactly(1, 2, 5, 6);
    assertThat(answers)
        .extracting(it -> it.at("/problem/status").asInt())
        .containsExactly(0, 400, 422, 0);
    assertThat(answers.getFirst().at("/score/winProbability").asDouble()).isEqualTo(0.25);
    assertThat(answers.get(2).at("/problem/errors/0/pointer").asText()).isEqualTo("#/factors/need");
    assertThat(answers.getLast().path("score")).isEqualTo(answers.getFirst().path("score"));
  }

  @Test
  void aLineBeyondTheLimitIsSkipped() throws IOException {
    String most = "{\"factors\":{}}" + " ".repeat(65_536 - 14);
    List<JsonNode> answers = post(most + "\n" + most + " \n" + "x".repeat(10_000_000) + "\n{}\n");
    assertThat(answers).extracting(it -> it.path("line").asInt()).containsExactly(1, 2, 3, 4);
    assertThat(answers)
        .extracting(it -> it.at("/problem/status").asInt())
        .containsExactly(0, 413, 413, 0);
    assertThat(answers.get(2).at("/problem/type").asText()).isEqualTo("/problems/line-too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t\n"})
  void aBodyWithoutALineIsRefused(String body) {
    send(body.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", contains("#"))
        .body("instance", equalTo(BULK));
  }

  @Test
  void onlyLinesAreTakenAndAnswered() {
    given().contentType("application/json").body("{}").post(BULK).then().statusCode(415);
    lines().accept("application/json").body(ONE).post(BULK).then().statusCode(406);
    lines().body(ONE).post("/v1/scores").then().statusCode(415);
  }

  @Test
  void anAnswerComesBeforeTheNextLineIsSent() throws IOException {
    try (LineExchange exchange = open()) {
      OutputStream lines = exchange.lines();
      lines.write("{}\n".getBytes(StandardCharsets.UTF_8));
      lines.flush();
      BufferedReader answers = exchange.answers();
      assertThat(answers.readLine()).startsWith("{\"line\":1,\"score\":{");
      lines.write("{}\n{".getBytes(StandardCharsets.UTF_8));
      lines.flush();
      assertThat(answers.readLine()).startsWith("{\"line\":2,\"score\":{");
      lines.write('}');
      lines.close();
      assertThat(answers.readLine()).startsWith("{\"line\":3,\"score\":{");
      assertThat(answers.readLine()).isNull();
    }
  }

  @Test
  void manyLinesAreAnsweredInTheirOrderWhileTheyAreSent() throws Exception {
    int count = 20_000;
    try (LineExchange exchange = open()) {
      Thread writer = Thread.ofVirtual().start(() -> write(exchange.lines(), count));
      BufferedReader answers = exchange.answers();
      for (int line = 1; line <= count; line++) {
        JsonNode answer = JSON.readTree(answers.readLine());
        assertThat(answer.path("line").asInt()).isEqualTo(line);
        if (line % 10 == 0) {
          assertThat(answer.at("/problem/status").asInt()).isEqualTo(422);
        } else {
          assertThat(answer.at("/score/factors/0/control").asDouble()).isEqualTo(line / 1e6);
        }
      }
      assertThat(answers.readLine()).isNull();
      writer.join();
    }
  }

  private static void write(OutputStream lines, int count) {
    try (lines) {
      for (int line = 1; line <= count; line++) {
        String need = line % 10 == 0 ? "1.5" : Double.toString(line / 1e6);
        lines.write(
            "{\"factors\":{\"need\":%s}}\n".formatted(need).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertAnsweredAlike(byte[] line) throws IOException {
    Response single =
        given().config(BYTES).contentType("application/json").body(line).post("/v1/scores");
    ObjectNode expected = (ObjectNode) JSON.readTree(single.asByteArray());
    expected.remove("instance");
    JsonNode answer = JSON.readTree(send(line).asByteArray());
    assertThat(answer.path("line").asInt()).isEqualTo(1);
    assertThat(answer).hasSize(2);
    assertThat(answer.path(single.statusCode() == 200 ? "score" : "problem")).isEqualTo(expected);
    assertThat(single.statusCode()).isIn(200, 400, 422);
  }

  private static List<JsonNode> post(String body) throws IOException {
    Response response = send(body.getBytes(StandardCharsets.UTF_8));
    response.then().statusCode(200).contentType(NDJSON);
    return JSON.readerFor(JsonNode.class).<JsonNode>readValues(response.asByteArray()).readAll();
  }

  private static Response send(byte[] body) {
    return lines().body(body).post(BULK);
  }

  private static RequestSpecification lines() {
    return given().config(BYTES).contentType(NDJSON);
  }

  private static LineExchange open() throws IOException {
    return new LineExchange(
        URI.create("http://localhost:" + RestAssured.port + BULK),
        Map.of("Authorization", Tokens.header()));
  }
}
