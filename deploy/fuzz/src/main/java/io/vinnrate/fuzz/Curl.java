package io.vinnrate.fuzz;

import io.vinnrate.fuzz.request.Request;
import io.vinnrate.fuzz.wire.Header;
import io.vinnrate.fuzz.wire.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Requests as commands that a person can run. */
final class Curl {

  private static final int LONGEST = 2_000;
  private static final int BYTE = 0xFF;

  private final String token;
  private final Path folder;

  /**
   * Writes commands.
   *
   * @param token is shown as {@code $(./dev token)}
   * @param folder where bodies go that are too long for a command
   */
  Curl(String token, Path folder) {
    this.token = token;
    this.folder = folder;
  }

  /** The command; one that is too long for a line is written to a file, which runs it. */
  String command(Request request, URI address) {
    Message message = request.message();
    StringBuilder command = new StringBuilder("curl -i --path-as-is -X ");
    command.append(message.method()).append(' ').append(quoted(address + message.target()));
    message.headers().forEach(header -> command.append(" -H ").append(quoted(header)));
    byte[] body = message.body();
    if (body != null) {
      command.append(" --data-binary ").append(body(request, body));
    }
    return command.length() <= LONGEST
        ? command.toString()
        : "sh " + written(request, ".sh", command.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String quoted(Header header) {
    if (!token.isEmpty() && header.value().equals("Bearer " + token)) {
      return "\"Authorization: Bearer $(./dev token)\"";
    }
    return quoted(
        header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value());
  }

  private String body(Request request, byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    boolean fits = body.length <= LONGEST && text.indexOf('\0') < 0;
    return fits ? quoted(text) : "@" + written(request, ".body", body);
  }

  private Path written(Request request, String suffix, byte[] content) {
    Path file = folder.resolve("request-%d%s".formatted(request.number(), suffix));
    try {
      Files.createDirectories(folder);
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text whose characters are bytes, for a shell. */
  private static String quoted(String text) {
    boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\'');
    if (printable) {
      return "'" + text + "'";
    }
    StringBuilder escaped = new StringBuilder("$'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        escaped.append(c);
      } else {
        escaped.append("\\x%02x".formatted(c & BYTE));
      }
    }
    return escaped.append('\'').toString();
  }
}
