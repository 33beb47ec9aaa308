package io.vinnrate.scoring.opportunity;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.access.OpportunityReach;
import io.vinnrate.scoring.model.Score;
import io.vinnrate.scoring.score.ScoredAssessment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The read model of opportunities. Its writes are guarded by the opportunity's version in the
 * statement itself, so that duplicates and stragglers change nothing, whatever runs beside them.
 */
@ApplicationScoped
class ScoredOpportunities {

  private static final String UPSERT =
      """
      INSERT INTO scored_opportunity AS known (
        id, version, status, customer_id, title, owner, team, territory, stage, phase, situation, product_segment,
        buying_process, amount, currency, expected_close_date, known, assessed_at, score_id, score_version,
        activation, market_version, input_hash, model_version, valid_until, win_probability, expected_value,
        gain_per_hour, weakest_factor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
        version = excluded.version, status = excluded.status, customer_id = excluded.customer_id,
        title = excluded.title, owner = excluded.owner, team = excluded.team, territory = excluded.territory,
        stage = excluded.stage, phase = excluded.phase,
        situation = excluded.situation, product_segment = excluded.product_segment,
        buying_process = excluded.buying_process, amount = excluded.amount, currency = excluded.currency,
        expected_close_date = excluded.expected_close_date, known = excluded.known,
        assessed_at = excluded.assessed_at,
        (score_id, score_version) = (
          SELECT CASE WHEN same THEN known.score_id ELSE excluded.score_id END,
                 CASE WHEN same THEN known.score_version ELSE known.score_version + 1 END
          FROM (SELECT (known.input_hash, known.activation)
                       IS NOT DISTINCT FROM (excluded.input_hash, excluded.activation)) AS input (same)),
        activation = excluded.activation, market_version = excluded.market_version,
        input_hash = excluded.input_hash, model_version = excluded.model_version,
        valid_until = excluded.valid_until, win_probability = excluded.win_probability,
        expected_value = excluded.expected_value, gain_per_hour = excluded.gain_per_hour,
        weakest_factor = excluded.weakest_factor
      WHERE excluded.version > known.version
      RETURNING score_id, score_version
      """;

  private static final String DELETE =
      Turns.OPPORTUNITIES
          + """
          INSERT INTO scored_opportunity AS known (id, version, status, score_version)
          VALUES (?, ?, 'deleted', 1)
          ON CONFLICT (id) DO UPDATE SET
            version = excluded.version, status = 'deleted', score_version = known.score_version + 1,
            customer_id = NULL, title = NULL, owner = NULL, team = NULL, territory = NULL, stage = NULL, phase = NULL,
            situation = NULL, product_segment = NULL, buying_process = NULL, amount = NULL, currency = NULL,
            expected_close_date = NULL, known = NULL, assessed_at = NULL, score_id = NULL, activation = NULL, market_version = NULL,
            input_hash = NULL, model_version = NULL, valid_until = NULL, win_probability = NULL, expected_value = NULL,
            gain_per_hour = NULL, weakest_factor = NULL
          WHERE excluded.version > known.version
          RETURNING score_version
          """;

  private static final String FIND =
      "SELECT o.version, o.score_id FROM scored_opportunity o WHERE o.id = ? AND o.status <>"
          + " 'deleted'";

  private final AgroalDataSource database;
  private final EventJson json;
  private final OpportunityReach reach;

  ScoredOpportunities(AgroalDataSource database, EventJson json, OpportunityReach reach) {
    this.database = database;
    this.json = json;
    this.reach = reach;
  }

  /**
   * Takes over a state with the score that it has now, in a transaction that has taken its turn.
   *
   * @param scoreId identifies the score if it is a new one
   * @return the latest score, which is the earlier one when neither what counts nor the activation
   *     has changed; empty when this version or a later one was known
   */
  Optional<Latest> upsert(
      OpportunityState state, UUID scoreId, Basis basis, ScoredAssessment scored) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      bind(new Binding(upsert), state, scoreId, basis, scored);
      try (ResultSet row = upsert.executeQuery()) {
        return row.next()
            ? Optional.of(new Latest(row.getObject(1, UUID.class), row.getLong(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The opportunity can't be written", e);
    }
  }

  private void bind(
      Binding row, OpportunityState state, UUID scoreId, Basis basis, ScoredAssessment scored)
      throws SQLException {
    Score score = scored.score();
    row.add(state.id());
    row.add(state.version());
    row.add(WireName.of(state.status()));
    row.add(state.customerId());
    row.add(state.title());
    row.add(state.assignment().owner());
    row.add(state.assignment().team());
    row.add(state.assignment().territory());
    row.add(state.stage());
    row.add(state.phase());
    row.add(state.situation());
    row.add(state.productSegment());
    row.add(state.buyingProcess());
    row.add(state.amount());
    row.add(state.currency());
    row.add(state.expectedCloseDate());
    row.add(json.text(state.known()));
    row.add(state.assessedAt());
    row.add(scoreId);
    row.add(basis.activation());
    row.add(basis.market().version());
    row.add(scored.inputHash());
    row.add(score.modelVersion());
    row.add(scored.reading().validUntil());
    row.add(score.winProbability());
    row.add(Worth.expectedValue(state.amount(), score.winProbability()));
    row.add(
        Worth.gainPerHour(state.amount(), basis.active().model(), scored.reading().assessment()));
    row.add(score.weakestFactor() == null ? null : score.weakestFactor().key());
  }

  /** Binds the parameters of a statement one after the other. */
  private static final class Binding {

    private final PreparedStatement statement;
    private int count;

    Binding(PreparedStatement statement) {
      this.statement = statement;
    }

    void add(@Nullable Object value) throws SQLException {
      statement.setObject(
          ++count, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
    }
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
      try (ResultSet row = Turns.rows(delete)) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The opportunity can't be deleted", e);
    }
  }

  /**
   * Where an opportunity and its latest score stand; empty when it is unknown, deleted or out of
   * the caller's reach.
   */
  Optional<Scored> find(UUID id) {
    ReachCondition within = reach.condition();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND + within.sql())) {
      select.setObject(1, id);
      within.bind(select, 1);
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
