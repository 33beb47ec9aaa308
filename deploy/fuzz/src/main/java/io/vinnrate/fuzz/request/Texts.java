package io.vinnrate.fuzz.request;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Texts that a schema allows. */
final class Texts {

  private static final int USUAL_LENGTH = 12;
  private static final int LONGEST = 4_000;
  private static final int DAYS_BACK = 700;
  private static final int DAYS_AHEAD = 300;
  private static final int SECONDS = 86_399;
  private static final List<String> WORDS =
      List.of("pump", "NOK", "north", "ingrid", "2026", "need", "Ærlig råd", "a b", "x-1", "EUR");
  private static final List<String> SPECIAL =
      List.of(
          "😀", "ß", "\u0301e", "\u202Eabc", "'\"<&>", "a\tb", "\\u0000", "{}", "\uFEFFx", "日本");

  private final LocalDate today;
  private final Dice dice;

  Texts(LocalDate today, Dice dice) {
    this.today = today;
    this.dice = dice;
  }

  /** A text that is nothing special. */
  String plain(JsonNode schema) {
    String formatted = formatted(schema, dice.between(-DAYS_BACK, DAYS_AHEAD));
    return formatted != null ? formatted : cut(schema, dice.pick(WORDS));
  }

  /** A text at the edge: as long or short as may be, or of letters that few expect. */
  String edge(JsonNode schema) {
    String formatted = formatted(schema, dice.pick(-100_000, -36_525, -1, 0, 1, 3_650, 100_000));
    if (formatted != null) {
      return formatted;
    }
    int longest = Math.min(schema.path("maxLength").asInt(USUAL_LENGTH), LONGEST);
    String letters = dice.pick(SPECIAL);
    return cut(schema, dice.percent(50) ? letters : letters.repeat(longest));
  }

  private @Nullable String formatted(JsonNode schema, int days) {
    String format = schema.path("format").asString("");
    if (format.equals("uuid")) {
      return new UUID(dice.any(), dice.any()).toString();
    }
    if (format.equals("date")) {
      return today.plusDays(days).toString();
    }
    if (format.equals("date-time")) {
      return today
          .plusDays(days)
          .atStartOfDay(ZoneOffset.UTC)
          .plusSeconds(dice.between(0, SECONDS))
          .toInstant()
          .toString();
    }
    String pattern = schema.path("pattern").asString("");
    boolean says = !pattern.isEmpty() && !pattern.equals("\\S");
    return says ? PatternText.matching(pattern, dice) : null;
  }

  private static String cut(JsonNode schema, String text) {
    int shortest = Math.max(schema.path("minLength").asInt(0), 1);
    int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String filled = text.isBlank() ? "a" : text;
    while (filled.codePointCount(0, filled.length()) < shortest) {
      filled += filled;
    }
    int points = filled.codePointCount(0, filled.length());
    return points <= longest ? filled : filled.substring(0, filled.offsetByCodePoints(0, longest));
  }
}
