package io.vinnrate.customer.market;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many customers are in each segment. */
@ApplicationScoped
class SegmentSizes {

  /** One pass over those who are in any of them, by the index when these are few. */
  static final String COUNT =
      """
      SELECT s.key, count(*) FROM customer c CROSS JOIN unnest(c.segments) AS s (key)
      WHERE c.segments && ? AND s.key = ANY (?)
      GROUP BY s.key
      """;

  private final Statements statements;

  SegmentSizes(AgroalDataSource database) {
    this.statements = new Statements(database, "The customers of segments can't be counted");
  }

  /** The number of customers in each of these segments that has any. One SQL round trip. */
  Map<String, Long> of(Collection<String> keys) {
    ColumnArray asked = ColumnArray.of("text", keys);
    return statements.read(COUNT, List.of(asked, asked), SegmentSizes::sizes);
  }

  private static Map<String, Long> sizes(ResultSet row) throws SQLException {
    Map<String, Long> sizes = new HashMap<>();
    while (row.next()) {
      sizes.put(row.getString(1), row.getLong(2));
    }
    return sizes;
  }
}
