package io.vinnrate.scoring.opportunity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.scoring.market.MarketMatrix;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Rubric;
import io.vinnrate.scoring.model.Viewpoint;
import io.vinnrate.scoring.registry.ActiveModel;
import io.vinnrate.scoring.registry.ModelRegistry;
import io.vinnrate.scoring.registry.Models;
import io.vinnrate.scoring.score.ScoredAssessment;
import io.vinnrate.scoring.score.Scorer;
import io.vinnrate.scoring.score.StoredScore;
import io.vinnrate.scoring.score.StoredScores;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes histories of closed opportunities, which no background work scores again, by any models
 * and as of any moments.
 */
@ApplicationScoped
public class KeptHistory {

  private final ScoredOpportunities opportunities;
  private final StoredScores scores;
  private final ModelRegistry registry;
  private final Models models;
  private final Scorer scorer;

  KeptHistory(
      ScoredOpportunities opportunities,
      StoredScores scores,
      ModelRegistry registry,
      Models models,
      Scorer scorer) {
    this.opportunities = opportunities;
    this.scores = scores;
    this.registry = registry;
    this.models = models;
    this.scorer = scorer;
  }

  /** Registers a model under a name of its own, without putting it in force. */
  Model register(Model model) {
    String version = "m-" + UUID.randomUUID();
    registry.add(new Rubric(version, model.rubric().criteria()));
    registry.add(version, version, model.parameters());
    models.refresh();
    return models.require(version);
  }

  /** Keeps the scores of these viewpoints, and tells which of them were scored anew. */
  List<Viewpoint> keep(UUID id, List<Viewpoint> viewpoints) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Viewpoint> scored = new ArrayList<>();
              for (int i = 0; i < viewpoints.size(); i++) {
                if (keep(id, i + 1L, viewpoints.get(i))) {
                  scored.add(viewpoints.get(i));
                }
              }
              return scored;
            });
  }

  private boolean keep(UUID id, long version, Viewpoint viewpoint) {
    UUID scoreId = Identifiers.next();
    ActiveModel active = new ActiveModel(viewpoint.model().version().hashCode(), viewpoint.model());
    ScoredAssessment scored = scorer.score(viewpoint.known(), viewpoint.asOf(), viewpoint.model());
    ScoredOpportunities.Latest latest =
        opportunities
            .upsert(
                closed(id, version, viewpoint),
                scoreId,
                new Basis(active, MarketMatrix.NONE),
                scored)
            .orElseThrow();
    if (latest.scoreId().equals(scoreId)) {
      var subject = new StoredScore.Subject(scoreId, id, version, latest.scoreVersion());
      scores.append(
          List.of(
              new StoredScore(
                  subject, active.activation(), viewpoint.known(), scored, viewpoint.asOf())));
      return true;
    }
    return false;
  }

  private static OpportunityState closed(UUID id, long version, Viewpoint viewpoint) {
    return new OpportunityState(
        id,
        version,
        OpportunityStatus.LOST,
        UUID.randomUUID(),
        "A title",
        Assignment.NONE,
        "closing",
        "buying",
        null,
        null,
        null,
        BigDecimal.ONE,
        "NOK",
        LocalDate.of(2026, 12, 31),
        viewpoint.known(),
        null);
  }
}
