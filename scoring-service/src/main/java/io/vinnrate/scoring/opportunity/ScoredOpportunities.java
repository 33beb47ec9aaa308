package io.vinnrate.scoring.opportunity;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.score.StoredScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

/**
 * The read model of opportunities. Its writes are guarded by the opportunity's version in the
 * statement itself, so that duplicates and stragglers change nothing, whatever runs beside them.
 */
@ApplicationScoped
class ScoredOpportunities {

  private static final int MONEY_DIGITS = 4;

  private static final String UPSERT =
      """
      INSERT INTO scored_opportunity AS known (
        id, version, status, customer_id, title, owner, stage, amount, currency, expected_close_date,
        score_id, score_version, input_hash, model_version, win_probability, expected_value, weakest_factor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
        version = excluded.version, status = excluded.status, customer_id = excluded.customer_id,
        title = excluded.title, owner = excluded.owner, stage = excluded.stage, amount = excluded.amount,
        currency = excluded.currency, expected_close_date = excluded.expected_close_date,
        (score_id, score_version) = (
          SELECT CASE WHEN same THEN known.score_id ELSE excluded.score_id END,
                 CASE WHEN same THEN known.score_version ELSE known.score_version + 1 END
          FROM (SELECT (known.input_hash, known.model_version)
                       IS NOT DISTINCT FROM (excluded.input_hash, excluded.model_version)) AS input (same)),
        input_hash = excluded.input_hash, model_version = excluded.model_version,
        win_probability = excluded.win_probability, expected_value = excluded.expected_value,
        weakest_factor = excluded.weakest_factor
      WHERE excluded.version > known.version
      RETURNING score_id, score_version
      """;

  private static final String DELETE =
      """
      INSERT INTO scored_opportunity AS known (id, version, status, score_version)
      VALUES (?, ?, 'deleted', 1)
      ON CONFLICT (id) DO UPDATE SET
        version = excluded.version, status = 'deleted', score_version = known.score_version + 1,
        customer_id = NULL, title = NULL, owner = NULL, stage = NULL, amount = NULL, currency = NULL,
        expected_close_date = NULL, score_id = NULL, input_hash = NULL, model_version = NULL,
        win_probability = NULL, expected_value = NULL, weakest_factor = NULL
      WHERE excluded.version > known.version
      RETURNING score_version
      """;

  private final AgroalDataSource database;

  ScoredOpportunities(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Takes over a state with the score that it has now.
   *
   * @return the latest score, which is the earlier one when neither the input nor the model has
   *     changed; empty when this version or a later one was known
   */
  Optional<Latest> upsert(OpportunityState state, StoredScore score) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      bind(upsert, state, score);
      try (ResultSet row = upsert.executeQuery()) {
        return row.next()
            ? Optional.of(new Latest(row.getObject(1, UUID.class), row.getLong(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The opportunity can't be written", e);
    }
  }

  private static void bind(PreparedStatement upsert, OpportunityState state, StoredScore score)
      throws SQLException {
    double probability = score.score().winProbability();
    Factor weakest = score.score().weakestFactor();
    int column = 0;
    upsert.setObject(++column, state.id());
    upsert.setLong(++column, state.version());
    upsert.setString(++column, WireName.of(state.status()));
    upsert.setObject(++column, state.customerId());
    upsert.setString(++column, state.title());
    upsert.setString(++column, state.owner());
    upsert.setString(++column, state.stage());
    upsert.setBigDecimal(++column, state.amount());
    upsert.setString(++column, state.currency());
    upsert.setObject(++column, state.expectedCloseDate());
    upsert.setObject(++column, score.id());
    upsert.setString(++column, score.inputHash());
    upsert.setString(++column, score.score().modelVersion());
    upsert.setDouble(++column, probability);
    upsert.setBigDecimal(++column, expectedValue(state.amount(), probability));
    upsert.setObject(++column, weakest == null ? null : weakest.key(), Types.VARCHAR);
  }

  private static BigDecimal expectedValue(BigDecimal amount, double probability) {
    return amount
        .multiply(new BigDecimal(probability))
        .setScale(MONEY_DIGITS, RoundingMode.HALF_EVEN);
  }

  /**
   * Forgets an opportunity.
   *
   * @return the version of its score's last event; empty when it was known to be deleted
   */
  Optional<Long> delete(UUID id, long version) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, id);
      delete.setLong(2, version);
      try (ResultSet row = delete.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The opportunity can't be deleted", e);
    }
  }

  /** Where an opportunity and its latest score stand; empty when it is unknown or deleted. */
  Optional<Scored> find(UUID id) {
    String sql =
        "SELECT version, score_id FROM scored_opportunity WHERE id = ? AND status <> 'deleted'";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Scored(row.getLong(1), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The opportunity can't be read", e);
    }
  }

  /**
   * An opportunity's version and its latest score.
   *
   * @param version the opportunity's
   */
  record Scored(long version, UUID scoreId) {}

  /**
   * The latest score of an opportunity.
   *
   * @param scoreVersion how many events there were of its score
   */
  record Latest(UUID scoreId, long scoreVersion) {}
}
