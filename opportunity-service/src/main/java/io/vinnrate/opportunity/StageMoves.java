package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.pipeline.Stage;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How opportunities go through the stages of the selling. */
@ApplicationScoped
public class StageMoves {

  private final OpportunityChanges changes;
  private final LatestScores scores;

  StageMoves(OpportunityChanges changes, LatestScores scores) {
    this.changes = changes;
    this.scores = scores;
  }

  /** Moves the selling to a stage. Six SQL round trips. */
  @Transactional
  public ScoredOpportunity moveTo(UUID id, ExpectedVersion expected, Stage stage) {
    Recorded<Opportunity> moved =
        changes.record(
            id,
            expected,
            it -> Recording.changed(it, it.moveTo(Position.of(stage))).as(Kind.MOVED));
    return new ScoredOpportunity(moved.fact(), scores.find(id).orElse(null));
  }
}
