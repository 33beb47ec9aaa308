package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.document.Parameter;
import io.vinnrate.fuzz.wire.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headers of requests, sound ones and others. */
final class Headers {

  private static final List<Header> STRANGE =
      List.of(
          new Header("Accept", "text/html"),
          new Header("Accept", "application/xml"),
          new Header("Accept", "application/problem+json"),
          new Header("Accept", "image/svg+xml"),
          new Header("Accept", "*/*;q=0"),
          new Header("Accept", "application/json;q=2, */*;q=x"),
          new Header("Accept", "x"),
          new Header("Accept", ""),
          new Header("Accept", ",/,"),
          new Header("Accept", "application/json;charset=utf-16"),
          new Header("Content-Type", "text/plain"),
          new Header("Content-Type", "application/xml"),
          new Header("Content-Type", "application/json;charset=utf-16"),
          new Header("Content-Type", "application/json;charset=nonsense"),
          new Header("Content-Type", "application/json; charset=\""),
          new Header("Content-Type", "application/x-ndjson"),
          new Header("Content-Type", "application/merge-patch+json"),
          new Header("Content-Type", "multipart/form-data"),
          new Header("Content-Type", "application/x-www-form-urlencoded"),
          new Header("Content-Type", "x"),
          new Header("Content-Type", "/"),
          new Header("Content-Type", ""),
          new Header("Content-Encoding", "gzip"),
          new Header("Content-Encoding", "nonsense"),
          new Header("If-Match", "x"),
          new Header("If-Match", ""),
          new Header("If-Match", "\"1"),
          new Header("If-Match", "W/\"1\""),
          new Header("If-Match", "\"1\", \"2\""),
          new Header("If-Match", "\"99999999999999999999\""),
          new Header("If-Match", "\"-1\""),
          new Header("If-None-Match", "*"),
          new Header("If-Modified-Since", "yesterday"),
          new Header("Range", "bytes=0-1"),
          new Header("Idempotency-Key", ""),
          new Header("Idempotency-Key", "a b"),
          new Header("Idempotency-Key", "same"),
          new Header("Idempotency-Key", "x".repeat(256)),
          new Header("Idempotency-Key", Encoding.header("nøkkel")),
          new Header("Acting-User", ""),
          new Header("Acting-User", " "),
          new Header("Acting-User", "x".repeat(101)),
          new Header("Acting-User", Encoding.header("Åse")),
          new Header("Acting-User", "\u00ff"),
          new Header("Accept-Language", "*"),
          new Header("Accept-Language", "xx-XX-x-".repeat(30)),
          new Header("Accept-Language", "nb;q=9, en;q=-1, ;;"),
          new Header("Expect", "100-continue"),
          new Header("Origin", "https://elsewhere.example"),
          new Header("X-HTTP-Method-Override", "DELETE"),
          new Header("X-Forwarded-For", "' or 1=1"),
          new Header("Forwarded", "for=\"_"),
          new Header("traceparent", "00-zz-zz-99"),
          new Header("Cookie", "a=\"; b=;;=c"));

  /** What breaks the rules of HTTP, or what servers take. */
  private static final List<Header> FORBIDDEN =
      List.of(
          new Header("X Y", "a"),
          new Header("", "a"),
          new Header("X-Control", "a\u0001b"),
          new Header("X-Return", "a\rb"),
          new Header("X-Long", "x".repeat(20_000)),
          new Header("Content-Length", "5"),
          new Header("Content-Length", "-1"),
          new Header("Transfer-Encoding", "nonsense"),
          new Header("Expect", "nonsense"),
          new Header("Host", "elsewhere.example"));

  private final Memory memory;
  private final Values values;
  private final Dice dice;
  private final String token;

  Headers(Memory memory, Values values, Dice dice, String token) {
    this.memory = memory;
    this.values = values;
    this.dice = dice;
    this.token = token;
  }

  List<Header> of(Operation operation, List<String> arguments, Twist twist, long number) {
    List<Header> headers = new ArrayList<>();
    for (Parameter parameter : operation.parameters(Parameter.Place.HEADER)) {
      value(operation, arguments, parameter, number)
          .ifPresent(value -> headers.add(new Header(parameter.name(), value)));
    }
    List<String> mediaTypes = mediaTypes(operation);
    if (dice.percent(30) && !mediaTypes.isEmpty()) {
      headers.add(new Header("Accept", dice.pick(mediaTypes)));
    }
    if (twist == Twist.TOKEN) {
      badToken().ifPresent(headers::add);
    } else if (!token.isEmpty()) {
      headers.add(new Header("Authorization", "Bearer " + token));
    }
    if (twist == Twist.HEADER) {
      disturb(headers);
    } else if (twist == Twist.HTTP) {
      headers.add(dice.pick(FORBIDDEN));
    }
    return headers;
  }

  private static List<String> mediaTypes(Operation operation) {
    return operation.answers().entrySet().stream()
        .filter(answer -> answer.getKey() < 300)
        .flatMap(answer -> answer.getValue().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<String> value(
      Operation operation, List<String> arguments, Parameter parameter, long number) {
    return switch (parameter.name()) {
      case "If-Match" -> ifMatch(operation, arguments, parameter.required());
      case "Idempotency-Key" -> dice.percent(30) ? Optional.of("fuzz-" + number) : Optional.empty();
      default -> {
        boolean given = parameter.required() || dice.percent(40);
        String text = values.make(parameter.schema(), parameter.name()).asString("");
        yield given ? Optional.of(Encoding.header(text)) : Optional.empty();
      }
    };
  }

  private Optional<String> ifMatch(Operation operation, List<String> arguments, boolean required) {
    Optional<String> etag = memory.etag(operation, arguments);
    if (etag.isPresent() && dice.percent(60)) {
      return etag;
    }
    return required || dice.percent(40) ? Optional.of("*") : Optional.empty();
  }

  private void disturb(List<Header> headers) {
    Header strange = dice.pick(STRANGE);
    boolean twice = dice.percent(10);
    boolean drop = dice.percent(15);
    List<Header> same =
        headers.stream().filter(header -> header.name().equals(strange.name())).toList();
    if (!twice) {
      headers.removeAll(same);
    }
    if (!drop || same.isEmpty()) {
      headers.add(strange);
    }
  }

  private Optional<Header> badToken() {
    return switch (dice.between(0, 5)) {
      case 0 -> Optional.of(new Header("Authorization", "Bearer"));
      case 1 -> Optional.of(new Header("Authorization", "Bearer x.y.z"));
      case 2 -> Optional.of(new Header("Authorization", "Basic eDp5"));
      case 3 -> Optional.of(new Header("Authorization", "Bearer " + token + "x"));
      case 4 -> Optional.of(new Header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."));
      default -> Optional.empty();
    };
  }
}
