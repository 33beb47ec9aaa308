package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.opportunity.ListOrder;
import io.vinnrate.opportunity.ListOrder.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a list of opportunities goes on, as callers see it; each order has cursors of its own. */
final class ListCursor {

  private ListCursor() {}

  static String write(Place place, ListOrder order) {
    return new Cursor(list(order), place.keys().stream().map(Object::toString).toList()).encoded();
  }

  /**
   * Reads a caller's cursor.
   *
   * @return null when there is none
   * @throws io.vinnrate.kit.problem.ProblemException 400 when it is none of a list in this order
   */
  static @Nullable Place read(@Nullable String encoded, ListOrder order) {
    Cursor cursor = Cursor.decode(encoded, list(order), order.key() == ListOrder.Key.ID ? 1 : 2);
    if (cursor == null) {
      return null;
    }
    return new Place(
        switch (order.key()) {
          case ID -> List.of(cursor.uuid(0));
          case CLOSE_DATE -> List.of(cursor.date(0), cursor.uuid(1));
          case AMOUNT -> List.of(cursor.decimal(0), cursor.uuid(1));
        });
  }

  private static String list(ListOrder order) {
    return "opportunities:" + order.wireName();
  }
}
