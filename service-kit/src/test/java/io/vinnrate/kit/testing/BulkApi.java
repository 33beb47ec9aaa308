package io.vinnrate.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.kit.ndjson.Ndjson;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.local.load.LineExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Requests of many lines, as tests send them. */
public record BulkApi(String path) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sends bytes as they are. */
  private static final RestAssuredConfig BYTES =
      RestAssured.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs(Ndjson.MEDIA_TYPE, ContentType.BINARY));

  /** The answers to lines. */
  public List<JsonNode> post(String lines) throws IOException {
    return post(null, lines);
  }

  /** The same, with an Idempotency-Key. */
  public List<JsonNode> post(@Nullable String key, String lines) throws IOException {
    return answers(request(key, lines));
  }

  /** The same, for a person. */
  public List<JsonNode> postAs(String actingUser, String lines) throws IOException {
    return answers(send(request().header("Acting-User", actingUser), lines));
  }

  /** The same, with a token of one's own. */
  public List<JsonNode> postWith(Claims claims, String lines) throws IOException {
    return answers(send(request().header("Authorization", "Bearer " + Tokens.of(claims)), lines));
  }

  public Response request(@Nullable String key, String lines) {
    RequestSpecification request = request();
    return send(key == null ? request : request.header("Idempotency-Key", key), lines);
  }

  private static RequestSpecification request() {
    return given().config(BYTES).contentType(Ndjson.MEDIA_TYPE);
  }

  private Response send(RequestSpecification request, String lines) {
    return request.body(lines.getBytes(StandardCharsets.UTF_8)).post(path);
  }

  private static List<JsonNode> answers(Response response) throws IOException {
    response.then().statusCode(200).contentType(Ndjson.MEDIA_TYPE);
    return JSON.readerFor(JsonNode.class).<JsonNode>readValues(response.asString()).readAll();
  }

  /**
   * Sends lines while their answers are read.
   *
   * @param line by its number, from 1
   * @param count how many lines there are
   * @param enough after how many answers the connection is cut
   */
  public List<String> stream(@Nullable String key, IntFunction<String> line, int count, int enough)
      throws IOException, InterruptedException {
    List<String> answers = new ArrayList<>();
    try (LineExchange exchange =
        new LineExchange(URI.create("http://localhost:" + RestAssured.port + path), headers(key))) {
      Thread writer = Thread.ofVirtual().start(() -> write(exchange.lines(), line, count));
      BufferedReader reader = exchange.answers();
      while (answers.size() < enough) {
        answers.add(reader.readLine());
      }
      if (enough == count) {
        writer.join();
        String end = reader.readLine();
        if (end != null) {
          answers.add(end);
        }
      }
    }
    return answers;
  }

  private static Map<String, String> headers(@Nullable String key) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", Tokens.header());
    if (key != null) {
      headers.put("Idempotency-Key", key);
    }
    return headers;
  }

  private static void write(OutputStream lines, IntFunction<String> line, int count) {
    try (lines) {
      for (int number = 1; number <= count; number++) {
        lines.write((line.apply(number) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the connection is cut
    }
  }
}
