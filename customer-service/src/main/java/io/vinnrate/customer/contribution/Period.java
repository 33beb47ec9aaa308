package io.vinnrate.customer.contribution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar year, quarter or month.
 *
 * @param text such as {@code 2026}, {@code 2026-Q3} or {@code 2026-09}
 * @param grain how long it is
 * @param firstDay belongs to it
 * @param lastDay belongs to it
 */
public record Period(String text, Grain grain, LocalDate firstDay, LocalDate lastDay) {

  /** How long a period is. */
  public enum Grain {
    YEAR(12),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Grain(int months) {
      this.months = months;
    }
  }

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d{2})))?");

  /**
   * Reads a period.
   *
   * @throws IllegalArgumentException when the text is none, from 1900 to 2999
   */
  public static Period parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw notOne(text);
    }
    int year = Integer.parseInt(parts.group(1));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw notOne(text);
    }
    if (parts.group(2) != null) {
      int firstMonth = (Integer.parseInt(parts.group(2)) - 1) * Grain.QUARTER.months + 1;
      return of(text, Grain.QUARTER, YearMonth.of(year, firstMonth));
    }
    if (parts.group(3) != null) {
      return of(text, Grain.MONTH, month(text, year, Integer.parseInt(parts.group(3))));
    }
    return of(text, Grain.YEAR, YearMonth.of(year, 1));
  }

  /**
   * A calendar year.
   *
   * @throws IllegalArgumentException when it is not from 1900 to 2999
   */
  public static Period ofYear(int year) {
    return parse(Integer.toString(year));
  }

  private static YearMonth month(String text, int year, int month) {
    try {
      return YearMonth.of(year, month);
    } catch (DateTimeException e) {
      throw notOne(text);
    }
  }

  private static Period of(String text, Grain grain, YearMonth first) {
    return new Period(
        text, grain, first.atDay(1), first.plusMonths(grain.months - 1L).atEndOfMonth());
  }

  private static IllegalArgumentException notOne(String text) {
    return new IllegalArgumentException(
        "'%s' is no year, quarter or month such as 2026, 2026-Q3 or 2026-09".formatted(text));
  }

  /** Whether all days of another period belong to this one. */
  public boolean contains(Period other) {
    return !other.firstDay.isBefore(firstDay) && !other.lastDay.isAfter(lastDay);
  }

  /** Whether any day belongs to both. */
  public boolean overlaps(Period other) {
    return !other.firstDay.isAfter(lastDay) && !other.lastDay.isBefore(firstDay);
  }

  @Override
  public String toString() {
    return text;
  }
}
