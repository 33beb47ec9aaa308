package io.vinnrate.fuzz.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent. Nothing is escaped or checked: what is broken here is broken on the
 * wire.
 *
 * @param method the method
 * @param target path and query; each character is one byte
 * @param headers the headers but Host and Content-Length
 * @param body the body, if it has one
 */
public record Message(String method, String target, List<Header> headers, byte @Nullable [] body) {

  /** Copies the headers. */
  public Message {
    headers = List.copyOf(headers);
  }

  byte[] bytes(String host) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\n");
    headers.forEach(
        header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
    if (body != null) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (body != null) {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }
}
