package io.vinnrate.fuzz.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads answers of HTTP/1.1 from a connection. */
final class HttpReader {

  private static final int LINE_LIMIT = 65_536;
  private static final int HEXADECIMAL = 16;

  private final InputStream in;

  HttpReader(InputStream in) {
    this.in = in;
  }

  /**
   * Reads one answer; those that only announce it (1xx) are skipped.
   *
   * @param method the request's method: an answer to HEAD has no body
   * @throws IOException when the connection ends before the answer does, or it is no HTTP
   */
  Answer read(String method) throws IOException {
    int status;
    List<Header> headers;
    do {
      status = status(line());
      headers = headers();
    } while (status < 200);
    return new Answer(status, headers, body(method, new Answer(status, headers, new byte[0])));
  }

  private static int status(String line) throws IOException {
    String[] pieces = line.split(" ", 3);
    if (!pieces[0].startsWith("HTTP/1.") || pieces.length < 2 || !pieces[1].matches("\\d{3}")) {
      throw new IOException("The answer does not begin as HTTP: " + line);
    }
    return Integer.parseInt(pieces[1]);
  }

  private List<Header> headers() throws IOException {
    List<Header> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("The answer has a broken header: " + line);
      }
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return headers;
  }

  private byte[] body(String method, Answer head) throws IOException {
    if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
      return new byte[0];
    }
    if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
      return chunks();
    }
    if (head.header("Content-Length").isPresent()) {
      return exactly(Integer.parseInt(head.header("Content-Length").get()));
    }
    return in.readAllBytes();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int length = Integer.parseInt(line().split(";", 2)[0].strip(), HEXADECIMAL);
      if (length == 0) {
        headers();
        return body.toByteArray();
      }
      body.writeBytes(exactly(length));
      line();
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException(
          "The connection ended after %d of %d bytes".formatted(bytes.length, length));
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The connection ended within the answer");
      }
      if (line.size() >= LINE_LIMIT) {
        throw new IOException("The answer has a line without an end");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
