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
  private final LineLimits limits;
  private final byte[] buffer;
  private int start;
  private int end;
  private long number;
  private boolean ended;

  LineReader(InputStream in, LineLimits limits) {
    this.in = in;
    this.limits = limits;
    this.buffer = new byte[Math.max(MIN_BUFFER, limits.maxBytes() + LONGEST_END)];
  }

  /**
   * The next line that is not blank. The first beyond the limit is the last.
   *
   * @param answers is flushed before the reader waits, so that a caller who waits as well gets what
   *     there is
   * @return null at the end of the body
   * @throws IOException when the caller does not send the rest
   */
  @Nullable Line next(Flushable answers) throws IOException {
    Line line;
    do {
      line = ended ? null : read(answers);
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
      if (scanned >= limits.maxBytes() + LONGEST_END) {
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
    Line line =
        length > limits.maxBytes()
            ? refused()
            : counted(new Line.Content(number + 1, buffer, start, length));
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
    return refused();
  }

  private Line refused() {
    return counted(limits.tooLong(number + 1));
  }

  private Line counted(Line line) {
    number = line.number();
    ended = number > limits.maxLines();
    return ended ? limits.tooMany(number) : line;
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
