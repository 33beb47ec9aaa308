package io.vinnrate.customer.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Days in UTC.
 *
 * @param from the first one
 * @param to the last one, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {

  /** How many days there are unless said otherwise. */
  public static final int DEFAULT_DAYS = 365;

  public DateRange {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from must not be after to");
    }
  }

  /**
   * The days between two, or {@value #DEFAULT_DAYS} of them.
   *
   * @param from null for as long before {@code to}
   * @param to null for today
   */
  public static DateRange of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    LocalDate last = to == null ? today : to;
    return new DateRange(from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from, last);
  }

  /** The moment at which it begins. */
  public Instant start() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment after it. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
