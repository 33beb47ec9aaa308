package io.vinnrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.local.load.LineExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Any number of lines through {@code POST /v1/scores/bulk} with a heap of 256 MB. */
class BulkIT {

  private static final int LINES = Integer.getInteger("vinnrate.bulk.lines", 200_000);
  private static final long MARGIN = 16L << 20;
  private static final String TOO_LONG = "x".repeat(100_000);

  private final LoneScoringService service = LoneScoringService.shared();

  @BeforeAll
  static void mayDoEverything() {
    LoneScoringService.shared().bearer().sendsAllRequests();
  }

  @Test
  void everyLineIsAnsweredInOrderAndTheHeapStaysFlat() throws Exception {
    long early = 0;
    try (LineExchange exchange = open()) {
      Thread writer = Thread.ofPlatform().start(() -> write(exchange.lines(), LINES));
      BufferedReader answers = exchange.answers();
      for (int line = 1; line <= LINES; line++) {
        assertThat(answers.readLine()).startsWith(expected(line));
        if (line == LINES / 4) {
          early = service.liveHeap();
        } else if (line == LINES * 3L / 4) {
          assertThat(service.liveHeap()).isLessThan(early + MARGIN);
        }
      }
      assertThat(answers.readLine()).isNull();
      writer.join();
      assertThat(service.liveHeap()).isLessThan(early + MARGIN);
    }
    assertThat(service.log()).doesNotContain("\"level\":\"ERROR\"");
  }

  /** One of ten lines is wrong, in turn in each way. */
  private static String line(int number) {
    return switch (number % 40) {
      case 10 -> "{\"factors\":{\"need\":1.5}}";
      case 20 -> "{\"factors\":";
      case 30 -> "{\"model\":\"none\"}";
      case 0 -> number % 4_000 == 0 ? TOO_LONG : "{\"answers\":{\"mood\":\"good\"}}";
      default ->
          String.format(
              Locale.ROOT,
              "{\"factors\":{\"need\":%.6f},\"answers\":{\"budget\":\"allocated\"}}",
              number % 1_000_000 / 1e6);
    };
  }

  private static String expected(int number) {
    return switch (number % 40) {
      case 10, 30 -> problem(number, "validation-failed");
      case 20 -> problem(number, "malformed-json");
      case 0 -> problem(number, number % 4_000 == 0 ? "line-too-long" : "validation-failed");
      default -> "{\"line\":%d,\"score\":{\"winProbability\":".formatted(number);
    };
  }

  private static String problem(int number, String slug) {
    return "{\"line\":%d,\"problem\":{\"type\":\"/problems/%s\"".formatted(number, slug);
  }

  private static void write(OutputStream lines, int count) {
    try (lines) {
      for (int number = 1; number <= count; number++) {
        lines.write((line(number) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LineExchange open() throws IOException {
    return new LineExchange(service.address("/v1/scores/bulk"), service.bearer().headers());
  }
}
