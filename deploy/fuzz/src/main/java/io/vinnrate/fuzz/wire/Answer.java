package io.vinnrate.fuzz.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer.
 *
 * @param status the status
 * @param headers the headers
 * @param body the body, without what the transfer adds to it; empty when there is none
 */
public record Answer(int status, List<Header> headers, byte[] body) {

  private static final int FIRST_REFUSAL = 400;

  /** Copies the headers. */
  public Answer {
    headers = List.copyOf(headers);
  }

  /** The first header of a name, in whatever case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** The media type without parameters; empty when there is none. */
  public String mediaType() {
    return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether the request was done. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the request was refused or failed. */
  public boolean isProblem() {
    return status >= FIRST_REFUSAL;
  }
}
