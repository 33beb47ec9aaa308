package io.vinnrate.kit.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The SQL in what a connection sends to PostgreSQL, by version 3 of its protocol: a statement is
 * parsed under a name, and bound by that name each time that it is done.
 */
final class SentMessages {

  private static final int PROTOCOL = 3;
  private static final int LENGTH = 4;

  private final Map<String, String> parsed = new HashMap<>();
  private final List<String> statements = new ArrayList<>();
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean started;

  /** Adds some bytes, which may end within a message. */
  void add(byte[] bytes, int offset, int length) {
    ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length);
    all.put(rest).put(bytes, offset, length).flip();
    rest = all;
    while (next()) {
      // until what is left is no whole message
    }
  }

  /** The statements since the last time, in their order. */
  List<String> take() {
    List<String> taken = List.copyOf(statements);
    statements.clear();
    return taken;
  }

  /** The first message of a connection has no type; nor have its questions before. */
  private boolean next() {
    int head = started ? 1 : 0;
    if (rest.remaining() < head + LENGTH) {
      return false;
    }
    int length = rest.getInt(rest.position() + head);
    if (rest.remaining() < head + length) {
      return false;
    }
    char type = started ? (char) rest.get() : ' ';
    ByteBuffer body = rest.slice(rest.position() + LENGTH, length - LENGTH);
    rest.position(rest.position() + length);
    if (started) {
      read(type, body);
    } else {
      started = body.getShort(0) == PROTOCOL;
    }
    return true;
  }

  private void read(char type, ByteBuffer body) {
    switch (type) {
      case 'P' -> parsed.put(text(body), text(body));
      case 'B' -> {
        text(body); // the portal
        statements.add(parsed.getOrDefault(text(body), ""));
      }
      case 'Q' -> statements.add(text(body));
      default -> {
        // what tells nothing of statements
      }
    }
  }

  /** A text up to its zero. */
  private static String text(ByteBuffer body) {
    int start = body.position();
    while (body.get() != 0) {
      // on to the end
    }
    byte[] bytes = new byte[body.position() - start - 1];
    body.get(start, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
