package io.vinnrate.opportunity;

import io.vinnrate.opportunity.ListOrder.Place;
import io.vinnrate.opportunity.OpportunityFilter.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a page of the list is read, so that it takes no longer among many opportunities than among
 * few. It is looked for along one index that is in the list's order: a filter's, when that goes on
 * in this order, or the order's own. What else is asked for is checked on the way, for {@value
 * #NEAR} rows at the most. When these do not fill the page and there are more, all that is asked
 * for is found by the indexes of the filters, and then put in order.
 *
 * <p>The filter that leads is written as bounds of its index. Of an equation PostgreSQL would
 * conclude that the order is by the id alone, and might go through all opportunities by their ids,
 * which takes long when those asked for are the latest.
 */
final class ListQuery {

  /** How many rows are looked at along the index: what takes some milliseconds. */
  static final int NEAR = 7_500;

  private final ListOrder order;
  private final @Nullable Place after;
  private final int limit;
  private final List<Wanted> filters;
  private final @Nullable Wanted lead;
  private final Range<?> range;
  private final List<Sql> asked;
  private final List<Sql> besides = new ArrayList<>();

  ListQuery(
      OpportunityFilter filter,
      List<Sql> others,
      ListOrder order,
      @Nullable Place after,
      int limit) {
    this.order = order;
    this.after = reachable(filter.range(order.key()), order, after);
    this.limit = limit;
    this.filters = wanted(filter);
    this.lead = filters.stream().filter(it -> it.leadsTo(order.key())).findFirst().orElse(null);
    this.range = ahead(filter.range(order.key()), order, this.after);
    this.asked = within(order.key(), filter.range(order.key()));
    Stream.of(ListOrder.Key.CLOSE_DATE, ListOrder.Key.AMOUNT)
        .filter(key -> key != order.key())
        .forEach(key -> besides.addAll(within(key, filter.range(key))));
    filters.stream().filter(it -> !it.equals(lead)).map(Wanted::condition).forEach(besides::add);
    besides.addAll(others);
    if (filter.text() != null) {
      // what is a query of its own is computed once, and not for each row
      besides.add(Sql.of("words @@ (SELECT every_word_of(?))", filter.text()));
    }
  }

  /** Those that ask for one value, in the order of how few opportunities have the same. */
  private static List<Wanted> wanted(OpportunityFilter filter) {
    return Stream.of(
            new Wanted("customer_id", filter.customerId()),
            new Wanted("owner", filter.assignment().owner()),
            new Wanted("territory", filter.assignment().territory()),
            new Wanted("team", filter.assignment().team()),
            new Wanted("customer_class", name(filter.customerClass())),
            new Wanted("stage", filter.stage()),
            new Wanted("currency", filter.currency()),
            new Wanted("status", name(filter.status())))
        .filter(it -> it.value != null)
        .toList();
  }

  /** The place, unless a list in this range can't have come to it: then nothing is behind. */
  private static @Nullable Place reachable(Range<?> range, ListOrder order, @Nullable Place after) {
    Object first = order.descending() ? range.to() : range.from();
    if (after == null || first == null) {
      return after;
    }
    int compared = order.key().compare(after.keys().getFirst(), first);
    return (order.descending() ? compared > 0 : compared < 0) ? null : after;
  }

  /**
   * What lies ahead of the place where the list stands. Of several bounds of an index PostgreSQL
   * may begin at the one that is farther away, so that the nearer one takes its place.
   */
  private static Range<?> ahead(Range<?> range, ListOrder order, @Nullable Place place) {
    if (place == null || order.key() == ListOrder.Key.ID) {
      return range;
    }
    Object key = place.keys().getFirst();
    return order.descending() ? new Range<>(range.from(), key) : new Range<>(key, range.to());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static List<Sql> within(ListOrder.Key key, Range<?> range) {
    return Stream.of(
            new Wanted(key.column() + " >=", range.from()),
            new Wanted(key.column() + " <=", range.to()))
        .filter(it -> it.value != null)
        .map(it -> Sql.of(it.column + " ?", it.required()))
        .toList();
  }

  /** Whether all that is asked for lies along the index. */
  boolean isWhole() {
    return besides.isEmpty();
  }

  /** The page, as far as it is found along the index. */
  Sql along() {
    String by = by(columns());
    Sql index =
        Sql.of("SELECT * FROM opportunity WHERE %s", List.of(Sql.all(bounds())))
            .then(by + " LIMIT ?", isWhole() ? limit : NEAR);
    return Sql.of(
            "SELECT %s FROM (%%s) AS near WHERE %%s".formatted(shown()),
            List.of(index, Sql.all(besides)))
        .then(by + " LIMIT ?", limit);
  }

  /** A row when there are more along the index than were looked at. */
  Sql beyond() {
    return Sql.of("SELECT 1 FROM opportunity WHERE %s", List.of(Sql.all(bounds())))
        .then(by(columns()) + " OFFSET ? LIMIT 1", NEAR);
  }

  /** The page, found among all that is asked for. */
  Sql among() {
    List<Sql> found = new ArrayList<>(besides);
    found.addAll(asked);
    Stream.ofNullable(lead).map(Wanted::condition).forEach(found::add);
    // The place is looked at afterwards, too: for the few that have a word, PostgreSQL would go
    // through all that is behind the place.
    List<Sql> behind =
        after == null ? List.of() : List.of(behind(order.key().columns(), after.keys()));
    // put in order afterwards: OFFSET keeps PostgreSQL from looking for them in the list's order
    return Sql.of(
            "SELECT %s FROM (SELECT * FROM opportunity WHERE %%s OFFSET 0) AS found WHERE %%s"
                .formatted(shown()),
            List.of(Sql.all(found), Sql.all(behind)))
        .then(by(order.key().columns()) + " LIMIT ?", limit);
  }

  private String shown() {
    return String.join(", ", order.key().columns());
  }

  private String by(List<String> columns) {
    String direction = order.descending() ? " DESC" : "";
    return columns.stream()
        .map(column -> column + direction)
        .collect(Collectors.joining(", ", "ORDER BY ", ""));
  }

  /** The columns of the index that the page lies along. */
  private List<String> columns() {
    return led(lead == null ? null : lead.column, order.key().columns());
  }

  private List<Sql> bounds() {
    List<Sql> bounds = new ArrayList<>(within(order.key(), range));
    if (after != null) {
      bounds.add(behind(columns(), led(lead == null ? null : lead.value, after.keys())));
    }
    if (lead != null) {
      boolean fromPlace = after != null;
      if (!fromPlace || order.descending()) {
        bounds.add(edge(lead, ">=", Objects.requireNonNullElse(range.from(), order.key().least())));
      }
      if (!fromPlace || !order.descending()) {
        bounds.add(edge(lead, "<=", Objects.requireNonNullElse(range.to(), order.key().most())));
      }
    }
    return bounds;
  }

  private Sql edge(Wanted leading, String comparison, Object key) {
    return Sql.row(columns(), comparison, List.of(leading.required(), key));
  }

  private Sql behind(List<String> columns, List<Object> place) {
    return Sql.row(columns, order.descending() ? "<" : ">", place);
  }

  private static <T> List<T> led(@Nullable T first, List<T> others) {
    return Stream.concat(Stream.ofNullable(first), others.stream()).toList();
  }

  /** A value that is asked for, if it is. */
  private record Wanted(String column, @Nullable Object value) {

    /** Whether an index that begins with it goes on with a key. */
    boolean leadsTo(ListOrder.Key key) {
      return switch (key) {
        case ID -> !column.equals("currency");
        case CLOSE_DATE -> column.equals("status");
        case AMOUNT -> column.equals("currency") || column.equals("status");
      };
    }

    Sql condition() {
      return Sql.of(column + " = ?", required());
    }

    Object required() {
      return Objects.requireNonNull(value);
    }
  }
}
