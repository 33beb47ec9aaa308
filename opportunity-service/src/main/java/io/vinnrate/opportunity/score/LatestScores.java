package io.vinnrate.opportunity.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * The latest score of each opportunity, kept by the events of their owner. Each method is one SQL
 * round trip.
 */
@ApplicationScoped
@Transactional
public class LatestScores {

  private static final String REMEMBER =
      """
      INSERT INTO latest_score (opportunity_id, version, deleted, win_probability, low, high, model_version, scored_at)
      VALUES (:opportunityId, :version, false, :winProbability, :low, :high, :modelVersion, :scoredAt)
      ON CONFLICT (opportunity_id) DO UPDATE SET version = excluded.version, deleted = false,
        win_probability = excluded.win_probability, low = excluded.low, high = excluded.high,
        model_version = excluded.model_version, scored_at = excluded.scored_at
      WHERE excluded.version > latest_score.version
      """;

  /** Of a deleted score only the version stays, so that stragglers are told. */
  private static final String FORGET =
      """
      INSERT INTO latest_score (opportunity_id, version, deleted) VALUES (:opportunityId, :version, true)
      ON CONFLICT (opportunity_id) DO UPDATE SET version = excluded.version, deleted = true,
        win_probability = NULL, low = NULL, high = NULL, model_version = NULL, scored_at = NULL
      WHERE excluded.version > latest_score.version
      """;

  private final EntityManager database;

  LatestScores(EntityManager database) {
    this.database = database;
  }

  /**
   * Remembers a score unless the same or a later one is known.
   *
   * @return whether that was news
   */
  public boolean remember(ReceivedScore score) {
    return database
            .createNativeQuery(REMEMBER)
            .setParameter("opportunityId", score.opportunityId())
            .setParameter("version", score.version())
            .setParameter("winProbability", score.winProbability())
            .setParameter("low", score.low())
            .setParameter("high", score.high())
            .setParameter("modelVersion", score.modelVersion())
            .setParameter("scoredAt", score.scoredAt())
            .executeUpdate()
        == 1;
  }

  /**
   * Forgets the score of an opportunity unless a later one is known.
   *
   * @return whether that was news
   */
  public boolean forget(UUID opportunityId, long version) {
    return database
            .createNativeQuery(FORGET)
            .setParameter("opportunityId", opportunityId)
            .setParameter("version", version)
            .executeUpdate()
        == 1;
  }

  /** The latest score of an opportunity; empty until it is scored. */
  public Optional<LatestScore> find(UUID opportunityId) {
    return database
        .createQuery(
            "from LatestScore where opportunityId = :id and deleted = false", LatestScore.class)
        .setParameter("id", opportunityId)
        .getResultStream()
        .findFirst();
  }
}
