package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.Json;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Values that services tend to stumble over. */
final class Hostile {

  private static final int LONG = 5_000;
  private static final int DEEP = 200;

  private static final List<JsonNode> VALUES =
      List.of(
          json("null"),
          json("true"),
          json("0"),
          json("-1"),
          json("1.5"),
          json("1e308"),
          json("-1e308"),
          json("12345678901234567890123"),
          json("0.1234567890123456789"),
          json("2147483648"),
          json("9223372036854775808"),
          json("[]"),
          json("{}"),
          json("[1]"),
          json("[null]"),
          json("{\"a\":1}"),
          json("[".repeat(DEEP) + "]".repeat(DEEP)),
          literal("1e999999"),
          literal("1e-999999"),
          literal("-0"),
          literal("-0.0"),
          literal("1E+2147483647"),
          literal("\"\\ud800\""),
          literal("\"\\u0000\""),
          text(""),
          text(" "),
          text("\u0000"),
          text("a\u0000b"),
          text("a\nb"),
          text("\u0007"),
          text("\u200B"),
          text("\uFFFF"),
          text("😀".repeat(50)),
          text("x".repeat(300)),
          text("x".repeat(LONG)),
          text("2026-02-30"),
          text("9999999-01-01"),
          text("-2026-01-01"),
          text("0000-01-01"),
          text("2026-01-01T00:00:00Z"),
          text("2026-01-01T00:00:00+25:00"),
          text("2026-01-01T24:00:00Z"),
          text("+999999999-12-31T23:59:59Z"),
          text("-999999999-01-01T00:00:00Z"),
          text("1970-01-01T00:00:00.0000000001Z"),
          text("2026-Q5"),
          text("2026-13"),
          text("0000"),
          text("NOK "),
          text("nok"),
          text("XXX"),
          text("'; drop table customer; --"),
          text("%"),
          text("_%_"),
          text("\\"),
          text("../../etc/passwd"),
          text("<script>alert(1)</script>"),
          text("${7*7}"),
          text("00000000-0000-0000-0000-000000000000"),
          text("1-1-1-1-1"));

  /** What breaks a text of JSON. */
  private static final List<UnaryOperator<String>> BREAKS =
      List.of(
          _ -> "",
          _ -> " ",
          _ -> "null",
          _ -> "[]",
          _ -> "{}",
          _ -> "\"x\"",
          _ -> "0",
          text -> text.substring(0, text.length() / 2),
          text -> text + "}",
          text -> text + text,
          text -> text + " x",
          text -> text.replace("\"", "'"),
          text -> text.replace(":", ""),
          text -> text.replace(",", ",,"),
          text -> "[" + text + "]",
          text -> "/* c */" + text,
          text -> text.replace("{", "{\"\":1,\"\":2,"),
          text -> text.replace("}", ",}"),
          text -> "\uFEFF" + text,
          text -> text.replaceFirst("\\d+", "NaN"),
          text -> text.replaceFirst("\\d+", "01"),
          text -> text.replaceFirst("\"[a-z]", "\"\u0001"),
          text -> text.replaceFirst("\"[a-z]", "\"\\\\x"),
          _ -> "[".repeat(3_000) + "]".repeat(3_000),
          _ -> "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000),
          _ -> "[".repeat(20_000),
          _ -> "1".repeat(10_000),
          _ -> "\"" + "x".repeat(300_000) + "\"");

  /** What stands in a path or a query, already encoded. */
  private static final List<String> ARGUMENTS =
      List.of(
          "",
          "x",
          "0",
          "-1",
          "1e9",
          "1.5",
          "99999999999",
          "2147483648",
          "NaN",
          "%00",
          "a%00b",
          "%FF",
          "%C3%28",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "%20",
          "+",
          "%2B",
          "%2F",
          "a%2Fb",
          "%2e%2e",
          "..",
          "%25",
          "%25zz",
          "a%0Ab",
          "%0D%0AX:%20y",
          "%27",
          "%22",
          "%3Cb%3E",
          "%5C",
          ";a=b",
          "a,b",
          "null",
          "true",
          "2026-13",
          "2026-02-30",
          "9999999-01-01",
          "-999999999-01-01",
          "0000",
          "9999",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "x".repeat(300),
          "9".repeat(300));

  private Hostile() {}

  static JsonNode value(Dice dice) {
    return dice.pick(VALUES);
  }

  static String broken(String text, Dice dice) {
    return dice.pick(BREAKS).apply(text);
  }

  static String argument(Dice dice) {
    return dice.pick(ARGUMENTS);
  }

  private static JsonNode json(String json) {
    return Json.MAPPER.readTree(json);
  }

  private static JsonNode text(String text) {
    return Json.MAPPER.valueToTree(text);
  }

  private static JsonNode literal(String literal) {
    return text(Body.Literal.of(literal));
  }
}
