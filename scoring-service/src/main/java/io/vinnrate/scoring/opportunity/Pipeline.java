package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.NextQuestions;
import io.vinnrate.scoring.registry.Models;
import io.vinnrate.scoring.score.StoredScore;
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
  private final Models models;

  Pipeline(
      ScoredOpportunities opportunities,
      StoredScores scores,
      RankingQuery rankings,
      Models models) {
    this.opportunities = opportunities;
    this.scores = scores;
    this.rankings = rankings;
    this.models = models;
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
            scored -> scores.findByIdOptional(scored.scoreId()).map(score -> scored(scored, score)))
        .orElseThrow(() -> new OpportunityNotScoredException(id));
  }

  private ScoredOpportunity scored(ScoredOpportunities.Scored scored, StoredScore score) {
    Model model = models.stored(score.modelVersion());
    return new ScoredOpportunity(
        score.opportunityId(),
        scored.version(),
        score,
        score.known().read(model.rubric(), score.scoredAt()));
  }

  /** What to find out next of an opportunity, by the model of its score. No SQL round trip. */
  public NextQuestions questions(ScoredOpportunity scored) {
    return NextQuestions.of(
        models.stored(scored.score().modelVersion()), scored.reading().assessment());
  }

  /** Open opportunities, the largest first. One SQL round trip. */
  public List<RankedOpportunity> rank(Ranking ranking) {
    return rankings.list(ranking);
  }
}
