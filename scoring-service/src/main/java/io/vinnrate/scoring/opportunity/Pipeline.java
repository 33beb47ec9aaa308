package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.score.StoredScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be asked of scored opportunities. */
@ApplicationScoped
@Transactional
public class Pipeline {

  private final ScoredOpportunities opportunities;
  private final StoredScores scores;
  private final RankingQuery rankings;

  Pipeline(ScoredOpportunities opportunities, StoredScores scores, RankingQuery rankings) {
    this.opportunities = opportunities;
    this.scores = scores;
    this.rankings = rankings;
  }

  /**
   * The latest score of an opportunity. Two SQL round trips.
   *
   * @throws OpportunityNotScoredException when there is none
   */
  public ScoredOpportunity find(UUID id) {
    return opportunities
        .find(id)
        .flatMap(
            scored ->
                scores
                    .findByIdOptional(scored.scoreId())
                    .map(score -> new ScoredOpportunity(id, scored.version(), score)))
        .orElseThrow(() -> new OpportunityNotScoredException(id));
  }

  /** Open opportunities, the largest first. One SQL round trip. */
  public List<RankedOpportunity> rank(Ranking ranking) {
    return rankings.list(ranking);
  }
}
