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
  private static final int STATUS_BEGIN = 9;
  private static final int STATUS_END = 12;

  private final Socket socket;
  private final InputStream in;

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
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Long.parseLong(header.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
    return Integer.parseInt(head.substring(STATUS_BEGIN, STATUS_END));
  }

  private String line() throws IOException {
    byte[] line = new byte[512];
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
