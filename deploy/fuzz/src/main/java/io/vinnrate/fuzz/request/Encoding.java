package io.vinnrate.fuzz.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as they stand in a request. */
final class Encoding {

  private Encoding() {}

  /** A piece of a path or a query: unlike in a form, a space is not a plus. */
  static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A header's value: each byte of UTF-8 as one character; what would end the line is left out. */
  static String header(String text) {
    byte[] bytes = text.replaceAll("[\\r\\n\\u0000]", "").getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
