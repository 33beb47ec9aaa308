package io.vinnrate.kit.audit;

import io.vinnrate.kit.paging.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for.
 *
 * @param equal the values of columns
 * @param from the first moment; null for the beginning
 * @param to the moment before which they are; null for the end
 * @param after the last entry of the page before
 */
record AuditQuery(
    Map<String, String> equal,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Cursor after) {

  /** The list that its cursors belong to. */
  static final String LIST = "audit:at";

  AuditQuery {
    equal = new TreeMap<>(equal);
  }

  static Cursor cursor(AuditEntry last) {
    return new Cursor(LIST, List.of(last.at().toString(), Long.toString(last.id())));
  }

  /** Columns are named by the code, values are parameters. */
  String sql() {
    List<String> conditions = new ArrayList<>();
    equal.keySet().forEach(column -> conditions.add(column + " = ?"));
    if (from != null) {
      conditions.add("at >= ?");
    }
    if (to != null) {
      conditions.add("at < ?");
    }
    if (after != null) {
      conditions.add("(at, id) < (?, ?)");
    }
    return "SELECT * FROM audit_entry%s ORDER BY at DESC, id DESC LIMIT ?"
        .formatted(conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
  }

  List<Object> parameters(int limit) {
    List<Object> parameters = new ArrayList<>(equal.values());
    if (from != null) {
      parameters.add(from);
    }
    if (to != null) {
      parameters.add(to);
    }
    if (after != null) {
      parameters.add(after.instant(0));
      parameters.add(after.decimal(1));
    }
    parameters.add(limit);
    return parameters;
  }
}
