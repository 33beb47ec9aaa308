package io.vinnrate.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The order of a list of opportunities. Those that are alike in it come as they were created. */
public enum ListOrder {
  CREATED("created", Key.ID, false),
  LAST_CREATED("-created", Key.ID, true),
  CLOSE_DATE("closeDate", Key.CLOSE_DATE, false),
  LAST_CLOSE_DATE("-closeDate", Key.CLOSE_DATE, true),
  AMOUNT("amount", Key.AMOUNT, false),
  HIGHEST_AMOUNT("-amount", Key.AMOUNT, true);

  private final String wireName;
  private final Key key;
  private final boolean descending;

  ListOrder(String wireName, Key key, boolean descending) {
    this.wireName = wireName;
    this.key = key;
    this.descending = descending;
  }

  /** The order of this name in requests. */
  public static Optional<ListOrder> named(String name) {
    return Stream.of(values()).filter(order -> order.wireName.equals(name)).findFirst();
  }

  /** Its name in requests. */
  public String wireName() {
    return wireName;
  }

  /** What it is by. */
  public Key key() {
    return key;
  }

  boolean descending() {
    return descending;
  }

  /** What opportunities can be ordered by. */
  public enum Key {
    /** Ids rise with the time at which they were given. */
    ID("id", new UUID(0, 0), new UUID(-1, -1)),
    CLOSE_DATE("expected_close_date", LocalDate.MIN, LocalDate.MAX),
    AMOUNT("amount", BigDecimal.ZERO, BigDecimal.TEN.pow(Amount.MAX_INTEGER_DIGITS));

    private final String column;
    private final transient Object least;
    private final transient Object most;

    Key(String column, Object least, Object most) {
      this.column = column;
      this.least = least;
      this.most = most;
    }

    String column() {
      return column;
    }

    /** All columns of the order: what is alike is in the order of the ids. */
    List<String> columns() {
      return this == ID ? List.of(column) : List.of(column, ID.column);
    }

    /** Which of two values comes first, as {@link Comparable} says it. */
    int compare(Object one, Object other) {
      return switch (this) {
        case ID -> throw new IllegalStateException("the id comes last");
        case CLOSE_DATE -> ((LocalDate) one).compareTo((LocalDate) other);
        case AMOUNT -> ((BigDecimal) one).compareTo((BigDecimal) other);
      };
    }

    /** What none is below. */
    Object least() {
      return least;
    }

    /** What none is above. */
    Object most() {
      return most;
    }
  }

  /**
   * Where a list stands.
   *
   * @param keys the values of the order's columns: the id, or what the order is by and the id
   */
  public record Place(List<Object> keys) {

    public Place {
      keys = List.copyOf(keys);
    }
  }
}
