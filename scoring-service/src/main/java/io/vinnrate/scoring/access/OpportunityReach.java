package io.vinnrate.scoring.access;

import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.access.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which opportunities the present caller may see: those whose owner, team and territory the token
 * allows. What an opportunity lacks, or what is not known of it, is within no limit. Outside of
 * requests nothing is out of reach.
 */
@ApplicationScoped
public class OpportunityReach {

  /** The attributes that an opportunity has, and the columns that they stand in. */
  private static final Set<String> COLUMNS = Set.of("owner", "team", "territory");

  private final Callers callers;

  OpportunityReach(Callers callers) {
    this.callers = callers;
  }

  /** What holds for each opportunity within the caller's reach. */
  public Condition condition() {
    return Condition.of(callers.reach());
  }

  /**
   * A condition on {@code scored_opportunity AS o}.
   *
   * @param sql goes on behind other conditions; empty when nothing is out of reach
   * @param values of its parameters, in their order
   */
  public record Condition(String sql, List<String> values) {

    public Condition {
      values = List.copyOf(values);
    }

    static Condition of(Reach reach) {
      StringBuilder sql = new StringBuilder();
      List<String> values = new ArrayList<>();
      reach
          .limits()
          .forEach(
              (attribute, allowed) -> {
                if (allowed.isEmpty() || !COLUMNS.contains(attribute)) {
                  sql.append(" AND false");
                } else {
                  String places = String.join(", ", Collections.nCopies(allowed.size(), "?"));
                  sql.append(" AND o.%s IN (%s)".formatted(attribute, places));
                  values.addAll(allowed);
                }
              });
      return new Condition(sql.toString(), values);
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
}
