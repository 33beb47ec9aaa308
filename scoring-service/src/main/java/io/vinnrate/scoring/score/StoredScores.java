package io.vinnrate.scoring.score;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.sql.ColumnArrays;
import io.vinnrate.scoring.access.OpportunityReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** The history of scores. */
@ApplicationScoped
public class StoredScores implements PanacheRepositoryBase<StoredScore, UUID> {

  private static final String INSERT =
      """
      INSERT INTO score (id, opportunity_id, opportunity_version, number, activation, model_version, input_hash,
                         known, score, scored_at)
      SELECT id, opportunity_id, opportunity_version, number, activation, model_version, input_hash,
             known::jsonb, score::jsonb, scored_at
      FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
                  ?::text[], ?::text[], ?::timestamptz[])
        AS added (id, opportunity_id, opportunity_version, number, activation, model_version, input_hash,
                  known, score, scored_at)
      """;

  private static final String FIND =
      """
      SELECT s.* FROM score s JOIN scored_opportunity o ON o.id = s.opportunity_id WHERE s.id = ?
      """;

  private final AgroalDataSource database;
  private final EventJson json;
  private final OpportunityReach reach;

  StoredScores(AgroalDataSource database, EventJson json, OpportunityReach reach) {
    this.database = database;
    this.json = json;
    this.reach = reach;
  }

  /**
   * A score of an opportunity within the caller's reach, which is not known of deleted ones. One
   * SQL round trip.
   */
  Optional<StoredScore> findWithinReach(UUID id) {
    ReachCondition within = reach.condition();
    NativeQuery<StoredScore> query =
        getSession().createNativeQuery(FIND + within.sql(), StoredScore.class).setParameter(1, id);
    for (int i = 0; i < within.values().size(); i++) {
      query.setParameter(i + 2, within.values().get(i));
    }
    return query.uniqueResultOptional();
  }

  /** Adds scores to the history in the current transaction. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(List<StoredScore> scores) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      ColumnArrays<StoredScore> columns = new ColumnArrays<>(insert, 0, scores);
      columns.add("uuid", StoredScore::id);
      columns.add("uuid", StoredScore::opportunityId);
      columns.add("bigint", StoredScore::opportunityVersion);
      columns.add("bigint", StoredScore::number);
      columns.add("bigint", StoredScore::activation);
      columns.add("text", StoredScore::modelVersion);
      columns.add("text", StoredScore::inputHash);
      columns.add("text", score -> json.text(score.known()));
      columns.add("text", score -> json.text(score.score()));
      columns.add("timestamptz", StoredScore::scoredAt);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The scores can't be written", e);
    }
  }
}
