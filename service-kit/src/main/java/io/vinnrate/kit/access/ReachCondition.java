package io.vinnrate.kit.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What holds for the rows of objects that are within a reach.
 *
 * @param sql goes on behind other conditions; empty when nothing is out of reach
 * @param values of its parameters, in their order
 */
public record ReachCondition(String sql, List<String> values) {

  /** Nothing is out of reach. */
  public static final ReachCondition NONE = new ReachCondition("", List.of());

  public ReachCondition {
    values = List.copyOf(values);
  }

  /**
   * The condition for the rows of a table.
   *
   * @param columns the attributes that its objects have, each in the column of its name; nothing is
   *     within a limit on another
   * @param prefix what the statement writes before a column, such as {@code o.}; may be empty
   */
  public static ReachCondition of(Reach reach, Set<String> columns, String prefix) {
    StringBuilder sql = new StringBuilder();
    List<String> values = new ArrayList<>();
    reach
        .limits()
        .forEach(
            (attribute, allowed) -> {
              if (allowed.isEmpty() || !columns.contains(attribute)) {
                sql.append(" AND false");
              } else {
                String places = String.join(", ", Collections.nCopies(allowed.size(), "?"));
                sql.append(" AND %s%s IN (%s)".formatted(prefix, attribute, places));
                values.addAll(allowed);
              }
            });
    return new ReachCondition(sql.toString(), values);
  }

  /**
   * Sets its parameters.
   *
   * @param before how many parameters the statement has before these
   */
  public void bind(PreparedStatement statement, int before) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setString(before + i + 1, values.get(i));
    }
  }
}
