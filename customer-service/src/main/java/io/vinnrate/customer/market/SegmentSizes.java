package io.vinnrate.customer.market;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.CustomerReach;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many customers are in each segment. */
@ApplicationScoped
class SegmentSizes {

  /** One pass over those who are in any of them, by the index when these are few. */
  private static final String COUNT =
      """
      SELECT s.key, count(*) FROM customer c CROSS JOIN unnest(c.segments) AS s (key)
      WHERE c.segments && ? AND s.key = ANY (?) {withinReach}
      GROUP BY s.key
      """;

  private final Statements statements;
  private final CustomerReach reach;

  SegmentSizes(AgroalDataSource database, CustomerReach reach) {
    this.statements = new Statements(database, "The customers of segments can't be counted");
    this.reach = reach;
  }

  /**
   * The number of customers within reach in each of these segments that has any. One SQL round
   * trip.
   */
  Map<String, Long> of(Collection<String> keys) {
    ColumnArray asked = ColumnArray.of("text", keys);
    ReachCondition withinReach = reach.condition("c.");
    List<Object> parameters = new ArrayList<>(List.of(asked, asked));
    parameters.addAll(withinReach.values());
    return statements.read(count(withinReach), parameters, SegmentSizes::sizes);
  }

  static String count(ReachCondition withinReach) {
    return COUNT.replace("{withinReach}", withinReach.sql());
  }

  private static Map<String, Long> sizes(ResultSet row) throws SQLException {
    Map<String, Long> sizes = new HashMap<>();
    while (row.next()) {
      sizes.put(row.getString(1), row.getLong(2));
    }
    return sizes;
  }
}
