package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Change;
import io.vinnrate.scoring.model.Viewpoint;
import io.vinnrate.scoring.registry.Models;
import io.vinnrate.scoring.score.StoredScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The scores that opportunities had, and why each is another than the one before. */
@ApplicationScoped
@Transactional
public class ScoreHistory {

  private static final String PAGE =
      """
      SELECT s.* FROM scored_opportunity o JOIN score s ON s.opportunity_id = o.id
      WHERE o.id = :id AND o.status <> 'deleted' AND s.number < :before
      ORDER BY s.number DESC LIMIT :limit
      """;

  private final Session database;
  private final Models models;

  ScoreHistory(Session database, Models models) {
    this.database = database;
    this.models = models;
  }

  /**
   * The scores of an opportunity, the newest first, and one more than asked for when more follow.
   * One SQL round trip.
   *
   * @param before only scores of a lower number
   * @throws OpportunityNotScoredException when there is none
   */
  public List<HistoricScore> list(UUID opportunityId, long before, int limit) {
    List<StoredScore> scores =
        database
            .createNativeQuery(PAGE, StoredScore.class)
            .setParameter("id", opportunityId)
            .setParameter("before", before)
            .setParameter("limit", limit + 1)
            .getResultList();
    if (scores.isEmpty()) {
      throw new OpportunityNotScoredException(opportunityId);
    }
    List<HistoricScore> history = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      // One more than asked for is read: the page needs it to tell the change of its last score.
      StoredScore previous = i + 1 < scores.size() ? scores.get(i + 1) : null;
      history.add(new HistoricScore(scores.get(i), change(previous, scores.get(i))));
    }
    return history;
  }

  private @Nullable Change change(@Nullable StoredScore before, StoredScore after) {
    return before == null ? null : Change.between(viewpoint(before), viewpoint(after));
  }

  private Viewpoint viewpoint(StoredScore score) {
    return new Viewpoint(score.known(), models.stored(score.modelVersion()), score.scoredAt());
  }
}
