package io.vinnrate.opportunity.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The languages that people can read texts in. */
public enum Language {
  EN("en", "d MMMM uuuu", "“", "”"),
  /** Bokmål. */
  NB("nb", "d. MMMM uuuu", "«", "»");

  private final String tag;
  private final DateTimeFormatter day;
  private final String openingMark;
  private final String closingMark;

  Language(String tag, String day, String openingMark, String closingMark) {
    this.tag = tag;
    this.day = DateTimeFormatter.ofPattern(day, Locale.of(tag)).withZone(ZoneOffset.UTC);
    this.openingMark = openingMark;
    this.closingMark = closingMark;
  }

  /** Its tag (BCP 47). */
  public String tag() {
    return tag;
  }

  /** The day of a moment, in UTC, such as "3 May 2026". */
  public String day(Instant moment) {
    return day.format(moment);
  }

  /** Somebody's own words in the language's quotation marks. */
  public String quoted(String words) {
    return openingMark + words + closingMark;
  }
}
