package io.vinnrate.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A connection on which one request at a time is sent and answered. It knows as little of HTTP as
 * the services' answers need, so that what sends the load leaves the machine to what is measured.
 */
final class WireConnection implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final int HEXADECIMAL = 16;
  private static final int LONGEST_LINE = 8_192;
  private static final int LINE_BREAK = 2;
  private static final int STATUS_BEGIN = 9;
  private static final int STATUS_END = 12;

  private final Socket socket;
  private final InputStream in;
  private final byte[] line = new byte[LONGEST_LINE];

  WireConnection(URI address) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    in = new BufferedInputStream(socket.getInputStream(), 8_192);
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @return its status
   */
  int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String head = line();
    long length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith(LENGTH)) {
        length = Long.parseLong(header.substring(LENGTH.length()).strip());
      }
      chunked |= lower.equals(CHUNKED);
    }
    if (chunked) {
      skipChunks();
    } else {
      in.skipNBytes(length);
    }
    return Integer.parseInt(head.substring(STATUS_BEGIN, STATUS_END));
  }

  /** The last chunk is empty; each ends with a line break, as its length does. */
  private void skipChunks() throws IOException {
    for (long length = chunk(); length > 0; length = chunk()) {
      in.skipNBytes(length + LINE_BREAK);
    }
    in.skipNBytes(LINE_BREAK);
  }

  private long chunk() throws IOException {
    return Long.parseLong(line(), HEXADECIMAL);
  }

  private String line() throws IOException {
    int size = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || size == line.length) {
        throw new EOFException("The answer is broken off");
      }
      if (next != '\r') {
        line[size++] = (byte) next;
      }
    }
    return new String(line, 0, size, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
