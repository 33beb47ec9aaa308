package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.PipelineStage;
import io.vinnrate.opportunity.pipeline.Pipelines;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How opportunities go through the stages of their pipelines. Each use case is one transaction of
 * six SQL round trips, three when the opportunity is there already.
 */
@ApplicationScoped
public class StageMoves {

  private final OpportunityChanges changes;
  private final Pipelines pipelines;
  private final LatestScores scores;

  StageMoves(OpportunityChanges changes, Pipelines pipelines, LatestScores scores) {
    this.changes = changes;
    this.pipelines = pipelines;
    this.scores = scores;
  }

  /**
   * Moves the selling to another stage of its pipeline.
   *
   * @throws OpportunityException when there is no such opportunity, or it is closed
   * @throws ProgressException when the move may not be made
   */
  @Transactional
  public ScoredOpportunity move(UUID id, ExpectedVersion expected, StageMove move) {
    return moved(
        id,
        expected,
        move.reason(),
        it -> {
          Pipeline pipeline = pipelines.require(it.position().pipeline());
          PipelineStage stage =
              move.in(pipeline, it.position().stage(), it.checklist().done().keySet());
          return Position.of(pipeline, stage);
        });
  }

  /**
   * Moves an opportunity over to another pipeline. What is done of the exit activities stays done.
   *
   * @throws OpportunityException when there is no such opportunity, or it is closed
   * @throws ProgressException when there is no such pipeline, or it is a move within one
   * @throws io.vinnrate.opportunity.pipeline.PipelineException when there is no stage to go on at
   */
  @Transactional
  public ScoredOpportunity moveOver(UUID id, ExpectedVersion expected, PipelineMove move) {
    return moved(
        id,
        expected,
        move.reason(),
        it -> {
          Pipeline other =
              pipelines
                  .find(move.pipeline())
                  .orElseThrow(() -> new ProgressException.UnknownPipeline(move.pipeline()));
          Pipeline present = pipelines.require(it.position().pipeline());
          return Position.of(other, move.in(present, it.position().stage(), other));
        });
  }

  private ScoredOpportunity moved(
      UUID id,
      ExpectedVersion expected,
      @Nullable String reason,
      Function<Opportunity, Position> target) {
    Recorded<Opportunity> moved =
        changes.record(
            id,
            expected,
            it -> {
              it.requireOpen();
              boolean elsewhere = it.moveTo(target.apply(it));
              return Recording.changed(it, elsewhere).as(Kind.MOVED).because(reason);
            });
    return new ScoredOpportunity(moved.fact(), scores.find(id).orElse(null));
  }
}
