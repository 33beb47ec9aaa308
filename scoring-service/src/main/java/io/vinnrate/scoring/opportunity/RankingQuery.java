package io.vinnrate.scoring.opportunity;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.scoring.access.OpportunityReach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads rankings in the order of their indexes, whatever the number of opportunities. What is out
 * of the caller's reach is not in them.
 */
@ApplicationScoped
class RankingQuery {

  private static final String SELECT =
      """
      SELECT o.id, o.title, o.customer_id, c.name, o.owner, o.amount, o.currency, o.win_probability,
             o.expected_value, o.gain_per_hour, o.weakest_factor, o.expected_close_date, o.stage
      FROM scored_opportunity o LEFT JOIN known_customer c ON c.id = o.customer_id
      WHERE o.status = 'open'
      """;

  private final AgroalDataSource database;
  private final OpportunityReach reach;

  RankingQuery(AgroalDataSource database, OpportunityReach reach) {
    this.database = database;
    this.reach = reach;
  }

  List<RankedOpportunity> list(Ranking ranking) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>();
    ReachCondition within = reach.condition();
    sql.append(within.sql());
    parameters.addAll(within.values());
    String column = "o." + ranking.order().column();
    if (ranking.owner() != null) {
      sql.append(" AND o.owner = ?");
      parameters.add(ranking.owner());
    }
    if (ranking.currency() != null) {
      sql.append(" AND o.currency = ?");
      parameters.add(ranking.currency());
    }
    if (ranking.after() != null) {
      sql.append(" AND (").append(column).append(", o.id) < (?, ?)");
      parameters.add(
          switch (ranking.order()) {
            case EXPECTED_VALUE, GAIN_PER_HOUR -> ranking.after().rankedBy();
            case WIN_PROBABILITY -> ranking.after().rankedBy().doubleValue();
          });
      parameters.add(ranking.after().opportunityId());
    }
    sql.append(" ORDER BY ").append(column).append(" DESC, o.id DESC LIMIT ?");
    parameters.add(ranking.limit());
    return read(sql.toString(), parameters);
  }

  private List<RankedOpportunity> read(String sql, List<Object> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        select.setObject(i + 1, parameters.get(i));
      }
      List<RankedOpportunity> ranked = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ranked.add(read(row));
        }
      }
      return ranked;
    } catch (SQLException e) {
      throw new IllegalStateException("The ranking can't be read", e);
    }
  }

  private static RankedOpportunity read(ResultSet row) throws SQLException {
    return new RankedOpportunity(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getBigDecimal(6),
        row.getString(7),
        row.getDouble(8),
        row.getBigDecimal(9),
        row.getBigDecimal(10),
        row.getString(11),
        row.getObject(12, LocalDate.class),
        row.getString(13));
  }
}
