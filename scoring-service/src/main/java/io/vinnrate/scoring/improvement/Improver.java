package io.vinnrate.scoring.improvement;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.improvement.Improvements;
import io.vinnrate.scoring.opportunity.Pipeline;
import io.vinnrate.scoring.opportunity.ScoredOpportunity;
import io.vinnrate.scoring.registry.Models;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Finds improvements: milliseconds of computation, some tens of them for rubrics made to be hard.
 */
@ApplicationScoped
public class Improver {

  private final Pipeline pipeline;
  private final Models models;

  Improver(Pipeline pipeline, Models models) {
    this.pipeline = pipeline;
    this.models = models;
  }

  /**
   * Improves what is known. No SQL round trip.
   *
   * @throws io.vinnrate.scoring.model.InvalidAssessmentException when the rubric does not accept
   *     the assessment
   */
  public ModelImprovement improve(Assessment assessment, Model model, Goal goal) {
    return new ModelImprovement(goal.reach(new Improvements(model, assessment)), model.version());
  }

  /**
   * Improves an opportunity: from its latest score, under the model that gave it. Two SQL round
   * trips, and no transaction while it computes.
   *
   * @throws io.vinnrate.scoring.opportunity.OpportunityNotScoredException when there is no score
   */
  public ModelImprovement improve(UUID opportunityId, Goal goal) {
    ScoredOpportunity scored = pipeline.find(opportunityId);
    Model model = models.stored(scored.score().modelVersion());
    return improve(scored.reading().assessment(), model, goal);
  }
}
