package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.wire.Header;
import io.vinnrate.fuzz.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request in its parts.
 *
 * @param number its number in the run
 * @param operation the operation that it is aimed at
 * @param twist what is special about it
 * @param method its method
 * @param arguments the path's arguments, not encoded
 * @param path the path, encoded
 * @param query names and values with = between them, encoded
 * @param headers its headers, as they are sent
 * @param body its body, if it has one
 */
public record Request(
    long number,
    Operation operation,
    Twist twist,
    String method,
    List<String> arguments,
    String path,
    List<String> query,
    List<Header> headers,
    @Nullable Body body) {

  private static final Pattern ASTRAY = Pattern.compile("(?i)//|/$|/;|/(?:\\.|%2e)");

  /** Copies what it is given. */
  public Request {
    arguments = List.copyOf(arguments);
    query = List.copyOf(query);
    headers = List.copyOf(headers);
  }

  /** What is sent. */
  public Message message() {
    String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
    List<Header> sent = new ArrayList<>(headers);
    Body content = body;
    if (content == null) {
      return new Message(method, target, sent, null);
    }
    if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("Content-Type"))) {
      sent.add(new Header("Content-Type", content.mediaType()));
    }
    return new Message(method, target, sent, content.bytes());
  }

  /** Whether the path may lead to another operation than the one that it was made for. */
  public boolean isAstray() {
    return ASTRAY.matcher(path).find();
  }

  /** The same with another number, sent again. */
  Request again(long as) {
    return new Request(as, operation, Twist.AGAIN, method, arguments, path, query, headers, body);
  }

  /** The same with other parameters of the query. */
  public Request withQuery(List<String> other) {
    return new Request(number, operation, twist, method, arguments, path, other, headers, body);
  }

  /** The same with other headers. */
  public Request withHeaders(List<Header> other) {
    return new Request(number, operation, twist, method, arguments, path, query, other, body);
  }

  /** The same with another body. */
  public Request withBody(@Nullable Body other) {
    return new Request(number, operation, twist, method, arguments, path, query, headers, other);
  }
}
