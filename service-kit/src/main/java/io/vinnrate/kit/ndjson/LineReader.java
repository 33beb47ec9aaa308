package io.vinnrate.kit.ndjson;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body line by line with one buffer that is a little larger than the longest line. A line
 * ends with LF or CR LF; the last one needs no end.
 */
final class LineReader {

  private static final int MIN_BUFFER = 8192;
  private static final int LONGEST_END = 2;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer;
  private int start;
  private int end;
  private long number;

  /**
   * A reader.
   *
   * @param maxBytes how long a line may be, its end not counted
   */
  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.buffer = new byte[Math.max(MIN_BUFFER, maxBytes + LONGEST_END)];
  }

  /**
   * The next line that is not blank.
   *
   * @param answers is flushed before the reader waits, so that a caller who waits as well gets what
   *     there is
   * @return null at the end of the body
   * @throws IOException when the caller does not send the rest
   */
  @Nullable Line next(Flushable answers) throws IOException {
    Line line;
    do {
      line = read(answers);
    } while (line instanceof Line.Content content && content.isBlank());
    return line;
  }

  private @Nullable Line read(Flushable answers) throws IOException {
    int scanned = 0;
    while (true) {
      int lineFeed = lineFeed(start + scanned);
      if (lineFeed >= 0) {
        return take(lineFeed, lineFeed + 1);
      }
      scanned = end - start;
      if (scanned >= maxBytes + LONGEST_END) {
        return skip(answers);
      }
      if (!fill(answers)) {
        return scanned == 0 ? null : take(end, end);
      }
    }
  }

  private Line take(int lineEnd, int next) {
    int length = lineEnd - start;
    if (length > 0 && buffer[lineEnd - 1] == '\r') {
      length--;
    }
    number++;
    Line line =
        length > maxBytes
            ? new Line.TooLong(number)
            : new Line.Content(number, buffer, start, length);
    start = next;
    return line;
  }

  private Line skip(Flushable answers) throws IOException {
    int lineFeed;
    do {
      start = end;
      lineFeed = fill(answers) ? lineFeed(start) : end;
    } while (lineFeed < 0);
    start = Math.min(lineFeed + 1, end);
    number++;
    return new Line.TooLong(number);
  }

  private int lineFeed(int from) {
    for (int i = from; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads more behind what is there; false at the end of the body. */
  private boolean fill(Flushable answers) throws IOException {
    if (start == end || end == buffer.length) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    answers.flush();
    int count = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, count);
    return count >= 0;
  }
}
