package io.vinnrate.customer.market;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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

  private final AgroalDataSource database;

  SegmentSizes(AgroalDataSource database) {
    this.database = database;
  }

  /** The number of customers in each of these segments that has any. One SQL round trip. */
  Map<String, Long> of(Collection<String> keys) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(COUNT)) {
      Array asked = connection.createArrayOf("text", keys.toArray());
      statement.setArray(1, asked);
      statement.setArray(2, asked);
      try (ResultSet rows = statement.executeQuery()) {
        Map<String, Long> sizes = new HashMap<>();
        while (rows.next()) {
          sizes.put(rows.getString(1), rows.getLong(2));
        }
        return sizes;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The customers of segments can't be counted", e);
    }
  }
}
