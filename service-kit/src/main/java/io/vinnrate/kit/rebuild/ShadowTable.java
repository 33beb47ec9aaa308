package io.vinnrate.kit.rebuild;

import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table in which a read model is built anew. Statements that name the read model's table
 * without its schema mean this one in a transaction that was {@link #enter}ed: what applies events
 * to the one applies them to the other.
 */
record ShadowTable(ReadModel model, Statements statements) {

  /** Has the present transaction see this table instead of the one that is read. */
  void enter() {
    statements.update("SET LOCAL search_path = rebuilding, public", List.of());
  }

  /** Has the present transaction see the table that is read again. */
  void leave() {
    statements.update("SET LOCAL search_path TO DEFAULT", List.of());
  }

  /** Forgets all rows. */
  void empty() {
    statements.update("DELETE FROM rebuilding." + model.table(), List.of());
  }

  /**
   * Lets nobody else change the table that is read until the present transaction ends; everybody
   * can read it.
   */
  void lockLive() {
    if (model.turn() != null) {
      statements.update(model.turn(), List.of());
    }
    statements.update(
        "LOCK TABLE public.%s IN SHARE ROW EXCLUSIVE MODE".formatted(model.table()), List.of());
  }

  /**
   * Makes the table that is read the same as this one, and writes no row that is so already; reads
   * see it as it was until the present transaction commits.
   *
   * @param left keys of rows that are left as they are
   * @return how many rows were other than they are now
   */
  long takeOver(Collection<String> left) {
    ColumnArray keysLeft = ColumnArray.of("text", left);
    List<String> changed =
        statements.query(merge(columns()), List.of(keysLeft, keysLeft), row -> row.getString(1));
    if (model.consequence() != null && !changed.isEmpty()) {
      statements.update(model.consequence(), List.of(ColumnArray.of("text", changed)));
    }
    return changed.size();
  }

  /** Whether rows are read that can only come of events. */
  boolean isLiveFilled() {
    return statements
        .first(
            "SELECT 1 FROM public.%s AS live WHERE NOT (%s) LIMIT 1"
                .formatted(model.table(), model.kept()),
            List.of(),
            row -> row.getInt(1))
        .isPresent();
  }

  private List<String> columns() {
    return statements.query(
        """
        SELECT column_name FROM information_schema.columns
        WHERE table_schema = 'rebuilding' AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position
        """,
        List.of(model.table()),
        row -> row.getString(1));
  }

  private String merge(List<String> columns) {
    String key = model.key();
    return """
    MERGE INTO public.%1$s AS live USING rebuilding.%1$s AS built ON live.%2$s = built.%2$s
    WHEN MATCHED AND (%3$s) IS DISTINCT FROM (%4$s) AND live.%2$s::text <> ALL(?) THEN UPDATE SET %5$s
    WHEN NOT MATCHED BY TARGET THEN INSERT (%6$s) VALUES (%4$s)
    WHEN NOT MATCHED BY SOURCE AND NOT (%7$s) AND live.%2$s::text <> ALL(?) THEN DELETE
    RETURNING live.%2$s::text
    """
        .formatted(
            model.table(),
            key,
            each(columns, "live.%s"),
            each(columns, "built.%s"),
            each(columns, "%1$s = built.%1$s"),
            each(columns, "%s"),
            model.kept());
  }

  private static String each(List<String> columns, String form) {
    return columns.stream().map(form::formatted).collect(Collectors.joining(", "));
  }
}
