package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.rubric.ActiveRubric;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What is known of opportunities, in the answers of the rubric. */
@ApplicationScoped
public class Assessments {

  private final OpportunityChanges changes;
  private final ActiveRubric rubric;
  private final LatestScores scores;
  private final Clock clock;

  Assessments(OpportunityChanges changes, ActiveRubric rubric, LatestScores scores, Clock clock) {
    this.changes = changes;
    this.rubric = rubric;
    this.scores = scores;
    this.clock = clock;
  }

  /**
   * Takes over what is known of an opportunity. Six SQL round trips.
   *
   * @throws io.vinnrate.opportunity.rubric.RubricException when the answers can't be taken over
   */
  @Transactional
  public ScoredOpportunity assess(UUID id, ExpectedVersion expected, Assessment known) {
    Recorded<Opportunity> assessed =
        changes.record(
            id,
            expected,
            it -> {
              Instant now = clock.instant();
              return Recording.changed(it, it.assess(fitting(known, it.assessment()), now))
                  .as(Kind.ASSESSED)
                  .at(now);
            });
    return new ScoredOpportunity(assessed.fact(), scores.find(id).orElse(null));
  }

  /**
   * What is said, as far as the rubric takes it over, together with what stays of what was known.
   *
   * @throws io.vinnrate.opportunity.rubric.RubricException when the answers can't be taken over
   */
  Assessment fitting(Assessment said, Assessment known) {
    return Assessment.of(said.factors(), rubric.accept(said.answers(), known.answers()));
  }
}
