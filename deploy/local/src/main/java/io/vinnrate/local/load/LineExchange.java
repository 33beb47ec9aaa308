package io.vinnrate.local.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A POST of lines of JSON whose answers can be read while lines are still sent, by two threads:
 * java.net.http does not begin to read before all is sent. HTTP/1.1 in chunks, one a flush.
 */
public final class LineExchange implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Socket socket;
  private final InputStream in;
  private final Chunks lines;

  /** Connects and sends the head of the request. */
  public LineExchange(URI uri) throws IOException {
    this(uri, Map.of());
  }

  /** The same, with more headers. */
  public LineExchange(URI uri, Map<String, String> headers) throws IOException {
    this.socket = new Socket(uri.getHost(), uri.getPort());
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.lines = new Chunks(socket.getOutputStream());
    String head =
        """
        POST %s HTTP/1.1
        Host: %s
        Content-Type: application/x-ndjson
        Transfer-Encoding: chunked
        %s
        """
            .formatted(uri.getPath(), uri.getAuthority(), lines(headers));
    socket.getOutputStream().write(ascii(head.replace("\n", "\r\n")));
  }

  /** Where the lines go; closing it ends the request. */
  public OutputStream lines() {
    return lines;
  }

  /**
   * Waits for the head of the answer.
   *
   * @return what it holds, by line
   */
  public BufferedReader answers() throws IOException {
    String status = headLine();
    boolean chunked = false;
    for (String line = headLine(); !line.isEmpty(); line = headLine()) {
      chunked |= line.equalsIgnoreCase("transfer-encoding: chunked");
    }
    if (!status.contains(" 200 ") || !chunked) {
      throw new IOException(status);
    }
    return new BufferedReader(
        new InputStreamReader(new Unchunked(), StandardCharsets.UTF_8), BUFFER);
  }

  /** Breaks the connection off. */
  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static String lines(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> "%s: %s\n".formatted(header.getKey(), header.getValue()))
        .collect(Collectors.joining());
  }

  private String headLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The service has closed the connection");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static final class Chunks extends OutputStream {

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int length;

    Chunks(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      int written = 0;
      while (written < count) {
        if (length == buffer.length) {
          flush();
        }
        int part = Math.min(count - written, buffer.length - length);
        System.arraycopy(bytes, offset + written, buffer, length, part);
        length += part;
        written += part;
      }
    }

    @Override
    public void flush() throws IOException {
      if (length > 0) {
        out.write(ascii(Integer.toHexString(length) + "\r\n"));
        out.write(buffer, 0, length);
        out.write(ascii("\r\n"));
        length = 0;
      }
    }

    @Override
    public void close() throws IOException {
      flush();
      out.write(ascii("0\r\n\r\n"));
    }
  }

  private final class Unchunked extends InputStream {

    private int left;
    private boolean ended;

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      if (left == 0 && !ended) {
        left = Integer.parseInt(headLine(), 16);
        ended = left == 0;
      }
      if (ended) {
        return -1;
      }
      int read = in.read(bytes, offset, Math.min(count, left));
      if (read < 0) {
        throw new EOFException("The service has broken the answer off");
      }
      left -= read;
      if (left == 0) {
        headLine();
      }
      return read;
    }
  }
}
