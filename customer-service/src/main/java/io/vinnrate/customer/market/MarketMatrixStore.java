package io.vinnrate.customer.market;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The market matrix in the database. Each method is one SQL round trip. */
@ApplicationScoped
class MarketMatrixStore {

  private static final String READ =
      """
      SELECT m.version, m.changed_at, c.product_segment, c.customer_segment, c.priority
      FROM market_matrix m LEFT JOIN market_matrix_cell c ON true
      """;

  private static final String LOCK = "SELECT version, changed_at FROM market_matrix FOR UPDATE";

  /** What is shared this way can be changed meanwhile, not deleted. */
  private static final String SHARE_SEGMENTS =
      "SELECT key FROM segment WHERE key = ANY (?) ORDER BY key FOR KEY SHARE";

  private static final String REPLACE =
      """
      MERGE INTO market_matrix_cell c
      USING unnest(?::text[], ?::text[], ?::smallint[]) AS n (product_segment, customer_segment, priority)
      ON c.product_segment = n.product_segment AND c.customer_segment = n.customer_segment
      WHEN MATCHED AND c.priority <> n.priority THEN UPDATE SET priority = n.priority
      WHEN NOT MATCHED THEN INSERT VALUES (n.product_segment, n.customer_segment, n.priority)
      WHEN NOT MATCHED BY SOURCE THEN DELETE
      """;

  private static final String COUNT =
      "UPDATE market_matrix SET version = version + 1, changed_at = ?";

  private final Statements statements;

  MarketMatrixStore(AgroalDataSource database) {
    this.statements = new Statements(database, "The market matrix can't be read or written");
  }

  /** The matrix. */
  MarketMatrix read() {
    return statements.read(
        READ,
        List.of(),
        rows -> {
          rows.next();
          Edition edition = edition(rows);
          return new MarketMatrix(edition.version(), edition.changedAt(), cells(rows));
        });
  }

  private static List<MatrixCell> cells(ResultSet rows) throws SQLException {
    List<MatrixCell> cells = new ArrayList<>();
    do {
      String productSegment = rows.getString("product_segment");
      if (productSegment != null) {
        cells.add(
            new MatrixCell(
                productSegment, rows.getString("customer_segment"), rows.getInt("priority")));
      }
    } while (rows.next());
    return cells;
  }

  /** Which edition of the matrix there is; nobody else changes it until the transaction ends. */
  Edition lock() {
    return statements.first(LOCK, List.of(), MarketMatrixStore::edition).orElseThrow();
  }

  private static Edition edition(ResultSet rows) throws SQLException {
    Timestamp changedAt = rows.getTimestamp("changed_at");
    return new Edition(rows.getLong("version"), changedAt == null ? null : changedAt.toInstant());
  }

  /** Those of the keys that a segment has; they are not deleted until the transaction ends. */
  Set<String> shareSegments(Collection<String> keys) {
    return Set.copyOf(
        statements.query(
            SHARE_SEGMENTS, List.of(ColumnArray.of("text", keys)), row -> row.getString(1)));
  }

  /**
   * Makes these the cells, each of them another one.
   *
   * @return whether anything is different
   */
  boolean replace(List<MatrixCell> cells) {
    return statements.update(
            REPLACE,
            List.of(
                ColumnArray.of("text", cells, MatrixCell::productSegment),
                ColumnArray.of("text", cells, MatrixCell::customerSegment),
                ColumnArray.of("smallint", cells, MatrixCell::priority)))
        > 0;
  }

  /** Counts a change. */
  void count(Instant changedAt) {
    statements.update(COUNT, List.of(changedAt));
  }

  /** The matrix without its cells. */
  record Edition(long version, @Nullable Instant changedAt) {}
}
