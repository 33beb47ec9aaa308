package io.vinnrate.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next the cursor of the part that follows; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts one page from rows of which the query read one more than the limit, so that it knows
   * whether more follow.
   *
   * @param cursor the cursor that continues after a row
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> item, Function<R, Cursor> cursor) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(item).toList(), more ? cursor.apply(shown.getLast()).encoded() : null);
  }
}
