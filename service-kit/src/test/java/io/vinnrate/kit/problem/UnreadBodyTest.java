package io.vinnrate.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class UnreadBodyTest {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int BEYOND_BODY_TIMEOUT_MILLIS = 4_000;

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/notes, text/plain, 2000000, 415",
    "POST, /v1/notes, application/json, 2000000, 413",
    "POST, /v1/notes, application/json, 70000, 400",
    "PUT, /v1/notes, application/json, 2000000, 405",
    "POST, /nowhere, application/json, 2000000, 404"
  })
  void theNextRequestOfTheConnectionIsAnswered(
      String method, String path, String type, int length, int status) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      out.write(
          ascii(
              "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                  .formatted(method, path, Tokens.header(), type, length)));
      out.write(ascii("x".repeat(length)));
      out.flush();
      assertThat(answer(in)).isEqualTo(status);
      out.write(
          ascii(
              "GET /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                  .formatted(Tokens.header())));
      out.flush();
      assertThat(answer(in)).isEqualTo(200);
    }
  }

  /** The time in which a body must come is 3 s here. */
  @Test
  void aConnectionWhoseBodyWasReadStaysOpen() throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      String note = "{\"text\": \"short\"}";
      out.write(
          ascii(
              "POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(Tokens.header(), note.length(), note)));
      out.flush();
      assertThat(answer(in)).isEqualTo(201);
      socket.setSoTimeout(BEYOND_BODY_TIMEOUT_MILLIS);
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
    }
  }

  /** The status of one answer, which is read to its end. */
  private static int answer(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).substring("HTTP/1.1 ".length()).substring(0, 3));
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).strip());
      }
    }
    assertThat(in.readNBytes(length)).hasSize(length);
    return status;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      assertThat(next).as("the end of the connection").isNotNegative();
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
