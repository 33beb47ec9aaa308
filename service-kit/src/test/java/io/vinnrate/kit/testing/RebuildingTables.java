package io.vinnrate.kit.testing;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import java.util.List;

/** The tables in which read models are built anew. */
public final class RebuildingTables {

  private static final String DIFFERENCES =
      """
      WITH shape AS (
        SELECT table_schema, table_name,
          concat_ws(' ', column_name, data_type, numeric_precision, numeric_scale, is_nullable, column_default,
            generation_expression) AS column
        FROM information_schema.columns
        WHERE table_name IN (SELECT table_name FROM information_schema.tables WHERE table_schema = 'rebuilding'))
      SELECT table_name || ': ' || "column" FROM (
        SELECT table_name, "column" FROM shape WHERE table_schema IN ('public', 'rebuilding')
        GROUP BY table_name, "column" HAVING count(*) <> 2) AS differing
      """;

  private RebuildingTables() {}

  /** Columns that one of them has and the one of its name that is read has not, or otherwise. */
  public static List<String> differences(AgroalDataSource database) {
    return new Statements(database, "The columns can't be read")
        .query(DIFFERENCES, List.of(), row -> row.getString(1));
  }
}
