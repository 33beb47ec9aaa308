package io.vinnrate.kit.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  private static final int MAX = 10;
  private static final LineLimits LIMITS = new LineLimits(MAX, 6);
  private static final ObjectReader JSON = new ObjectMapper().readerFor(Integer.class);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100_000})
  void linesAreTheSameHoweverTheyArrive(int step) throws IOException {
    assertThat(lines("1\n22\r\n\n \t\r\n5\r\n666", step))
        .containsExactly("1=1", "2=22", "5=5", "6=666");
    assertThat(lines("1\n22\n", step)).containsExactly("1=1", "2=22");
    assertThat(lines("", step)).isEmpty();
    assertThat(lines("\n\n \r\n", step)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100_000})
  void aLineBeyondTheLimitIsSkippedAndCounted(int step) throws IOException {
    String most = " ".repeat(MAX - 1) + "2";
    assertThat(lines("1\n" + most + "\n3", step)).containsExactly("1=1", "2=2", "3=3");
    assertThat(lines("1\n" + most + "\r\n3", step)).containsExactly("1=1", "2=2", "3=3");
    assertThat(lines("1\n " + most + "\n3", step)).containsExactly("1=1", "2 too-long", "3=3");
    assertThat(lines("1\n " + most + "\r\n3", step)).containsExactly("1=1", "2 too-long", "3=3");
    assertThat(lines("1\n" + "x".repeat(100_000) + "\n3", step))
        .containsExactly("1=1", "2 too-long", "3=3");
    assertThat(lines("x".repeat(100_000), step)).containsExactly("1 too-long");
    assertThat(lines("x".repeat(100_000) + "\n", step)).containsExactly("1 too-long");
    assertThat(lines(" ".repeat(MAX + 1), step)).containsExactly("1 too-long");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100_000})
  void theFirstLineBeyondTheLimitIsTheLast(int step) throws IOException {
    assertThat(lines("1\n2\n3\n4\n\n6\n", step)).endsWith("4=4", "6=6");
    assertThat(lines("1\n2\n3\n4\n\n6\n7\n8\n9", step)).endsWith("6=6", "7 too-many-lines");
    assertThat(lines("1\n" + "\n".repeat(100_000), step))
        .containsExactly("1=1", "7 too-many-lines");
    assertThat(lines("1\n".repeat(6) + "x".repeat(100_000) + "\n8", step))
        .endsWith("6=1", "7 too-many-lines");
  }

  @Test
  void answersAreFlushedBeforeTheReaderWaits() throws IOException {
    List<String> log = new ArrayList<>();
    InputStream in = dripping("1\n2\n3\n4\n", 4);
    LineReader reader = new LineReader(in, LIMITS);
    while (reader.next(() -> log.add("flush")) instanceof Line.Content line) {
      log.add(line.read(JSON, Integer.class).toString());
    }
    assertThat(log).containsExactly("flush", "1", "2", "flush", "3", "4", "flush");
  }

  private static List<String> lines(String body, int step) throws IOException {
    LineReader reader = new LineReader(dripping(body, step), LIMITS);
    List<String> lines = new ArrayList<>();
    for (Line line = reader.next(() -> {}); line != null; line = reader.next(() -> {})) {
      lines.add(
          switch (line) {
            case Line.Content content -> content.number() + "=" + content.read(JSON, Integer.class);
            case Line.Refused refused ->
                refused.number() + refused.problem().type().replaceFirst(".*/(line-)?", " ");
          });
    }
    return lines;
  }

  /** Gives at most {@code step} bytes at a time. */
  private static InputStream dripping(String text, int step) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(length, step));
      }
    };
  }
}
