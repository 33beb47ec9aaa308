package io.vinnrate.scoring.opportunity;

import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.scoring.access.OpportunityReach;
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
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The scores that opportunities had, and why each is another than the one before. */
@ApplicationScoped
@Transactional
public class ScoreHistory {

  private static final String SELECT =
      """
      SELECT s.* FROM scored_opportunity o JOIN score s ON s.opportunity_id = o.id
      WHERE o.id = ? AND o.status <> 'deleted' AND s.number < ?
      """;
  private static final String PAGE = " ORDER BY s.number DESC LIMIT ?";

  private final Session database;
  private final Models models;
  private final OpportunityReach reach;

  ScoreHistory(Session database, Models models, OpportunityReach reach) {
    this.database = database;
    this.models = models;
    this.reach = reach;
  }

  /**
   * The scores of an opportunity, the newest first, and one more than asked for when more follow.
   * One SQL round trip.
   *
   * @param before only scores of a lower number
   * @throws OpportunityNotScoredException when there is none within the caller's reach
   */
  public List<HistoricScore> list(UUID opportunityId, long before, int limit) {
    List<StoredScore> scores = read(opportunityId, before, limit + 1);
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

  private List<StoredScore> read(UUID opportunityId, long before, int limit) {
    ReachCondition within = reach.condition();
    List<Object> parameters = new ArrayList<>(List.of(opportunityId, before));
    parameters.addAll(within.values());
    parameters.add(limit);
    NativeQuery<StoredScore> query =
        database.createNativeQuery(SELECT + within.sql() + PAGE, StoredScore.class);
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query.getResultList();
  }

  private @Nullable Change change(@Nullable StoredScore before, StoredScore after) {
    return before == null ? null : Change.between(viewpoint(before), viewpoint(after));
  }

  private Viewpoint viewpoint(StoredScore score) {
    return new Viewpoint(score.known(), models.stored(score.modelVersion()), score.scoredAt());
  }
}
