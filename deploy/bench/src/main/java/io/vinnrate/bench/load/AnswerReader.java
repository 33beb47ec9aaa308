package io.vinnrate.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads one answer after the other from the bytes of a connection, as they come. It knows as little
 * of HTTP as the services' answers need, so that what sends the load leaves the machine to what is
 * measured.
 */
final class AnswerReader {

  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final int HEXADECIMAL = 16;
  private static final int LONGEST_LINE = 8_192;
  private static final int LINE_BREAK = 2;
  private static final int STATUS_BEGIN = 9;
  private static final int STATUS_END = 12;

  /** What the next bytes are. */
  private enum Part {
    STATUS,
    HEADER,
    BODY,
    CHUNK_LENGTH,
    CHUNK,
    NOTHING
  }

  private final byte[] line = new byte[LONGEST_LINE];
  private int size;
  private Part part = Part.STATUS;
  private int status;
  private boolean chunked;

  /** How many bytes the body, or the chunk, still has. */
  private long left;

  /** Makes ready for the next answer. */
  void begin() {
    part = Part.STATUS;
    chunked = false;
    left = 0;
  }

  /**
   * Takes the bytes of an answer.
   *
   * @return whether it is complete
   */
  boolean take(ByteBuffer bytes) throws IOException {
    while (part != Part.NOTHING && bytes.hasRemaining()) {
      if (part == Part.BODY || part == Part.CHUNK) {
        pass(bytes);
      } else {
        take(bytes.get());
      }
    }
    return part == Part.NOTHING;
  }

  /** The status of the answer. */
  int status() {
    return status;
  }

  private void pass(ByteBuffer bytes) {
    int passed = (int) Math.min(left, bytes.remaining());
    bytes.position(bytes.position() + passed);
    left -= passed;
    if (left == 0) {
      part = part == Part.CHUNK ? Part.CHUNK_LENGTH : Part.NOTHING;
    }
  }

  private void take(byte next) throws IOException {
    if (next == '\n') {
      endLine();
      size = 0;
    } else if (size == line.length) {
      throw new IOException("A line of the answer is too long");
    } else if (next != '\r') {
      line[size++] = next;
    }
  }

  private void endLine() {
    if (part == Part.STATUS) {
      status = Integer.parseInt(text().substring(STATUS_BEGIN, STATUS_END));
      part = Part.HEADER;
    } else if (part == Part.CHUNK_LENGTH) {
      // The last chunk is empty; each ends with a line break, as its length does.
      long length = Long.parseLong(text(), HEXADECIMAL);
      left = length + LINE_BREAK;
      part = length == 0 ? Part.BODY : Part.CHUNK;
    } else if (size > 0) {
      header(text().toLowerCase(Locale.ROOT));
    } else if (chunked) {
      part = Part.CHUNK_LENGTH;
    } else {
      part = left == 0 ? Part.NOTHING : Part.BODY;
    }
  }

  private void header(String header) {
    if (header.startsWith(LENGTH)) {
      left = Long.parseLong(header.substring(LENGTH.length()).strip());
    }
    chunked |= header.equals(CHUNKED);
  }

  private String text() {
    return new String(line, 0, size, StandardCharsets.US_ASCII);
  }
}
