package io.vinnrate.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

  private static final String WITH_LENGTH =
      """
      HTTP/1.1 201 Created
      Content-Type: text/plain
      content-length: 5

      a
      bc\
      """;
  private static final String CHUNKED =
      """
      HTTP/1.1 200 OK
      Transfer-Encoding: chunked

      3
      abc
      A
      0123456789
      0

      """;
  private static final String WITHOUT_BODY =
      """
      HTTP/1.1 204 No Content

      """;

  private final AnswerReader reader = new AnswerReader();

  @ParameterizedTest
  @ValueSource(strings = {WITH_LENGTH, CHUNKED, WITHOUT_BODY})
  void anAnswerIsCompleteWithItsLastByteAndNotBefore(String answer) throws IOException {
    ByteBuffer bytes = bytes(answer);
    int last = bytes.limit() - 1;
    assertFalse(reader.take(bytes.limit(last)));
    assertTrue(reader.take(bytes.limit(last + 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {WITH_LENGTH, CHUNKED, WITHOUT_BODY})
  void anAnswerMayComeByteByByte(String answer) throws IOException {
    boolean complete = false;
    for (byte next : bytes(answer).array()) {
      assertFalse(complete);
      complete = reader.take(ByteBuffer.wrap(new byte[] {next}));
    }
    assertTrue(complete);
  }

  @Test
  void oneAnswerAfterTheOtherIsRead() throws IOException {
    assertEquals(201, status(WITH_LENGTH));
    assertEquals(200, status(CHUNKED));
    assertEquals(204, status(WITHOUT_BODY));
    assertEquals(201, status(WITH_LENGTH));
  }

  @Test
  void aLineWithoutAnEndIsRefused() {
    ByteBuffer endless = bytes("HTTP/1.1 200 OK\nX: " + "x".repeat(10_000));
    assertThrows(IOException.class, () -> reader.take(endless));
  }

  private int status(String answer) throws IOException {
    reader.begin();
    assertTrue(reader.take(bytes(answer)));
    return reader.status();
  }

  /** The lines as they are sent. */
  private static ByteBuffer bytes(String answer) {
    return ByteBuffer.wrap(answer.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
