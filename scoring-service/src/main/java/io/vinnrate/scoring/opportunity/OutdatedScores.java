package io.vinnrate.scoring.opportunity;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.sql.ColumnArrays;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.opportunity.OutdatedScore.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Open opportunities whose score comes of a model or a moment that is past. */
@ApplicationScoped
class OutdatedScores {

  private static final String COLUMNS =
      """
      SELECT valid_until = '-infinity', id, version, customer_id, product_segment, score_id, score_version,
             activation, input_hash, amount, known
      FROM scored_opportunity WHERE status = 'open'
      """;

  /** Past what another replica is working on, or another transaction is changing. */
  private static final String LOCK = " LIMIT ? FOR NO KEY UPDATE SKIP LOCKED";

  /** In the order of the index, as the others are. */
  private static final String OF_ANOTHER_MODEL =
      COLUMNS + " AND activation < ? ORDER BY activation, id" + LOCK;

  private static final String OF_ANOTHER_MARKET =
      COLUMNS
          + " AND product_segment IS NOT NULL AND market_version < ? ORDER BY market_version, id"
          + LOCK;

  private static final String OF_THE_PAST =
      COLUMNS + " AND valid_until < ? ORDER BY valid_until, id" + LOCK;

  private static final String RENEW =
      """
      UPDATE scored_opportunity AS known SET
        score_id = renewed.score_id, score_version = renewed.score_version, activation = ?, market_version = ?,
        model_version = ?, input_hash = renewed.input_hash, valid_until = renewed.valid_until,
        win_probability = renewed.win_probability, expected_value = renewed.expected_value,
        gain_per_hour = renewed.gain_per_hour, weakest_factor = renewed.weakest_factor
      FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[], ?::float8[], ?::numeric[],
                  ?::numeric[], ?::text[])
        AS renewed (id, score_id, score_version, input_hash, valid_until, win_probability, expected_value,
                    gain_per_hour, weakest_factor)
      WHERE known.id = renewed.id
      """;

  private static final String FINISH =
      """
      UPDATE activation SET finished_at = now()
      WHERE number = ? AND finished_at IS NULL
        AND NOT EXISTS (SELECT FROM scored_opportunity WHERE status = 'open' AND activation < ?)
      """;

  private static final String COUNT =
      """
      SELECT count(*), count(*) FILTER (WHERE activation < ?) FROM scored_opportunity WHERE status = 'open'
      """;

  private final AgroalDataSource database;
  private final EventJson json;

  OutdatedScores(AgroalDataSource database, EventJson json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Takes opportunities that nobody else has taken, until the transaction ends: first those of
   * another model, then those of another market matrix, then those whose customer or time has
   * changed. One to three SQL round trips.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<OutdatedScore> lock(Basis basis, Instant now, int limit) {
    try (Connection connection = database.getConnection()) {
      List<OutdatedScore> found =
          select(connection, OF_ANOTHER_MODEL, basis.activation(), limit, mark -> Reason.MODEL);
      if (found.isEmpty()) {
        long version = basis.market().version();
        found = select(connection, OF_ANOTHER_MARKET, version, limit, mark -> Reason.MARKET);
      }
      if (found.isEmpty()) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        found =
            select(
                connection,
                OF_THE_PAST,
                moment,
                limit,
                mark -> mark ? Reason.CUSTOMER : Reason.TIME);
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The outdated scores can't be read", e);
    }
  }

  private List<OutdatedScore> select(
      Connection connection, String sql, Object before, int limit, Function<Boolean, Reason> reason)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, before);
      select.setInt(2, limit);
      List<OutdatedScore> outdated = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          outdated.add(read(row, reason.apply(row.getBoolean(1))));
        }
      }
      return outdated;
    }
  }

  private OutdatedScore read(ResultSet row, Reason reason) throws SQLException {
    return new OutdatedScore(
        reason,
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getLong(7),
        row.getLong(8),
        row.getString(9),
        row.getBigDecimal(10),
        json.read(row.getString(11).getBytes(StandardCharsets.UTF_8), Known.class));
  }

  /** Writes what the locked ones have become. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  void renew(List<Renewal> renewals, Basis basis) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(RENEW)) {
      update.setLong(1, basis.activation());
      update.setLong(2, basis.market().version());
      update.setString(3, basis.active().model().version());
      ColumnArrays<Renewal> columns = new ColumnArrays<>(update, 3, renewals);
      columns.add("uuid", it -> it.outdated().opportunityId());
      columns.add("uuid", Renewal::scoreId);
      columns.add("bigint", Renewal::number);
      columns.add("text", it -> it.scored().inputHash());
      columns.add("timestamptz", it -> it.scored().reading().validUntil());
      columns.add("float8", it -> it.scored().score().winProbability());
      columns.add("numeric", OutdatedScores::expectedValue);
      columns.add("numeric", it -> gainPerHour(it, basis.active().model()));
      columns.add("text", OutdatedScores::weakestFactor);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The renewed scores can't be written", e);
    }
  }

  private static Object expectedValue(Renewal renewal) {
    return Worth.expectedValue(
        renewal.outdated().amount(), renewal.scored().score().winProbability());
  }

  private static Object gainPerHour(Renewal renewal, Model model) {
    return Worth.gainPerHour(
        renewal.outdated().amount(), model, renewal.scored().reading().assessment());
  }

  private static @Nullable Object weakestFactor(Renewal renewal) {
    Factor weakest = renewal.scored().score().weakestFactor();
    return weakest == null ? null : weakest.key();
  }

  /**
   * Notes the moment at which no open opportunity is left for an activation. One SQL round trip.
   */
  @Transactional
  void finish(long activation) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(FINISH)) {
      update.setLong(1, activation);
      update.setLong(2, activation);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The activation can't be finished", e);
    }
  }

  /** How many open opportunities there are, and how many of them wait. One SQL round trip. */
  @Transactional
  Count count(long activation) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(COUNT)) {
      select.setLong(1, activation);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Count(row.getLong(1), row.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The opportunities can't be counted", e);
    }
  }

  /**
   * Where an activation stands.
   *
   * @param open how many opportunities are open
   * @param remaining how many of them were not scored by it yet
   */
  record Count(long open, long remaining) {}
}
