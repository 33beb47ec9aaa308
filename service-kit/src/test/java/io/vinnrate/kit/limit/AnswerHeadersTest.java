package io.vinnrate.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.Claims;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class AnswerHeadersTest {

  private static final String NOTES = "/v1/notes";

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("GET", NOTES, "", 200),
        Arguments.of("HEAD", NOTES, "", 200),
        Arguments.of("POST", NOTES, "{\"text\": \"%s\"}".formatted(UUID.randomUUID()), 201),
        Arguments.of("POST", NOTES, "{", 400),
        Arguments.of("POST", NOTES, "{\"text\": \" \"}", 422),
        Arguments.of("POST", NOTES, "{\"text\": \"fails\"}", 500),
        Arguments.of("POST", NOTES, "x".repeat(300_000), 413),
        Arguments.of("GET", NOTES + "/" + UUID.randomUUID(), "", 404),
        Arguments.of("GET", "/v1/nowhere", "", 404),
        Arguments.of("DELETE", NOTES, "", 405),
        Arguments.of("GET", "/problems/not-found", "", 200));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyAnswerTellsBrowsersToDoNothingWithIt(
      String method, String path, String body, int status) {
    Response answer = given().contentType(ContentType.JSON).body(body).request(method, path);
    answer
        .then()
        .statusCode(status)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", matchesPattern("default-src 'none'; .*"))
        .header("Strict-Transport-Security", nullValue())
        .header("Cache-Control", path.startsWith("/v1") ? equalTo("no-store") : nullValue())
        .header("RateLimit-Policy", matchesPattern("\"(client|address)\";q=\\d+;w=\\d+"))
        .header("RateLimit", matchesPattern("\"(client|address)\";r=\\d+;t=\\d+"))
        .header("Server", nullValue())
        .header("X-Powered-By", nullValue())
        .header("Via", nullValue());
  }

  @Test
  void eachClientHasALimitOfItsOwnWhereverItsRequestsComeFrom() {
    String first = "Bearer " + Tokens.of(notesReader("limited"));
    String other = "Bearer " + Tokens.of(notesReader("unlimited"));
    for (int left = 1; left >= 0; left--) {
      given()
          .header("Authorization", first)
          .get(NOTES)
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", "\"client\";q=2;w=2000")
          .header("RateLimit", matchesPattern("\"client\";r=%d;t=\\d+".formatted(left)));
    }
    given()
        .header("Authorization", first)
        .get(NOTES)
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("\\d+"))
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-many-requests"));
    given().header("Authorization", other).get(NOTES).then().statusCode(200);
    for (String noToken : new String[] {"", "Bearer " + "x".repeat(100), "Basic eDp5"}) {
      given()
          .header("Authorization", noToken)
          .get(NOTES)
          .then()
          .statusCode(401)
          .header("RateLimit", matchesPattern("\"address\";r=\\d+;t=\\d+"))
          .header("X-Content-Type-Options", "nosniff")
          .header("Cache-Control", "no-store");
    }
  }

  private static Claims notesReader(String client) {
    return Claims.service(client).withRoles(List.of("notes.read"));
  }

  @Test
  void aPageMayBringItsStyles() {
    given()
        .get("/problems/not-found")
        .then()
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    given()
        .get(NOTES)
        .then()
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "OPTIONS"})
  void noOtherSiteIsLetIn(String method) {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "POST")
        .request(method, NOTES)
        .then()
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Access-Control-Allow-Methods", nullValue())
        .header("Access-Control-Allow-Credentials", nullValue());
  }

  @Test
  void aCallerThatSendsItsBodyByteByByteIsCutOff() throws Exception {
    try (Socket read = open(1_000);
        Socket unread = open(100_000_000)) {
      Thread dripping = Thread.ofVirtual().start(() -> drip(read, unread));
      assertThat(untilItIsCut(read)).isEmpty();
      assertThat(untilItIsCut(unread)).startsWith("HTTP/1.1 413 ");
      dripping.join();
    }
  }

  private static void drip(Socket... sockets) {
    for (boolean open = true; open; ) {
      open = false;
      for (Socket socket : sockets) {
        try {
          socket.getOutputStream().write(' ');
          TimeUnit.MILLISECONDS.sleep(50);
          open = true;
        } catch (IOException | InterruptedException e) {
          // it was cut off
        }
      }
    }
  }

  private static Socket open(int length) throws IOException {
    Socket socket = new Socket("localhost", RestAssured.port);
    socket.setSoTimeout(20_000);
    String head =
        """
        POST %s HTTP/1.1
        Host: localhost
        Authorization: %s
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(NOTES, Tokens.header(), length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String untilItIsCut(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    try {
      for (int next = socket.getInputStream().read();
          next >= 0;
          next = socket.getInputStream().read()) {
        answer.append((char) next);
      }
    } catch (SocketException e) {
      // so it was
    }
    return answer.toString();
  }
}
