package io.vinnrate.kit.testing;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/** All columns of all tables of a service's database, whatever they are for. */
public final class AllColumns {

  private static final String COLUMNS =
      """
      SELECT table_name, column_name, data_type FROM information_schema.columns
      JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
      ORDER BY table_name, ordinal_position
      """;

  private final Statements statements;

  /** The columns of a database. */
  public AllColumns(AgroalDataSource database) {
    this.statements = new Statements(database, "The columns can't be searched");
  }

  /**
   * Where a text is, in large or small letters, inside of whatever is there: as {@code
   * table.column: n rows}.
   */
  public List<String> with(String text) {
    List<String> found = new ArrayList<>();
    for (Column column : all()) {
      long rows =
          statements.first(column.search(), List.of(text), row -> row.getLong(1)).orElseThrow();
      if (rows > 0) {
        found.add("%s.%s: %d row(s)".formatted(column.table(), column.name(), rows));
      }
    }
    return found;
  }

  /** All of them. */
  public List<Column> all() {
    return statements.query(
        COLUMNS,
        List.of(),
        row -> new Column(row.getString(1), row.getString(2), row.getString(3)));
  }

  /** One column. */
  public record Column(String table, String name, String type) {

    String search() {
      String text = type.equals("bytea") ? "encode(\"%s\", 'escape')" : "\"%s\"::text";
      String sought = type.equals("bytea") ? "encode(convert_to(?, 'UTF8'), 'escape')" : "?";
      return "SELECT count(*) FROM \"%s\" WHERE position(lower(%s) IN lower(%s)) > 0"
          .formatted(table, sought, text.formatted(name));
    }
  }
}
