package io.vinnrate.scoring.opportunity;

import io.vinnrate.kit.Identifiers;
import io.vinnrate.scoring.market.Market;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.registry.Models;
import io.vinnrate.scoring.score.ScoredAssessment;
import io.vinnrate.scoring.score.Scorer;
import io.vinnrate.scoring.score.StoredScore;
import io.vinnrate.scoring.score.StoredScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps every opportunity scored at its last version. A version that changes nothing of the input
 * keeps the score; one that does is scored once, however often its event comes.
 */
@ApplicationScoped
@Transactional
public class OpportunityScoring {

  private final KnownCustomers customers;
  private final ScoredOpportunities opportunities;
  private final StoredScores history;
  private final Models models;
  private final Market market;
  private final Scorer scorer;
  private final ScoreEvents events;
  private final Clock clock;

  OpportunityScoring(
      KnownCustomers customers,
      ScoredOpportunities opportunities,
      StoredScores history,
      Models models,
      Market market,
      Scorer scorer,
      ScoreEvents events,
      Clock clock) {
    this.customers = customers;
    this.opportunities = opportunities;
    this.history = history;
    this.models = models;
    this.market = market;
    this.scorer = scorer;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes over an opportunity's state and scores it by the model in force, with what is known of
   * its customer. Two SQL round trips, four when it is scored anew.
   *
   * <p>When another replica has activated a model, or has taken over a market matrix, that this one
   * has not heard of, the score is one of those before; {@link Rescoring} finds it.
   *
   * @return false when this version, or a later one, was known
   * @throws io.vinnrate.scoring.model.InvalidAssessmentException when a direct control is no number
   *     from 0 to 1
   */
  public boolean takeOver(OpportunityState state) {
    Basis basis = new Basis(models.active(), market.matrix());
    Known known =
        customers
            .find(state.customerId())
            .complete(state.known(), state.productSegment(), basis.market());
    Instant now = clock.instant();
    ScoredAssessment scored = scorer.score(known, now, basis.active().model());
    UUID scoreId = Identifiers.next();
    Optional<ScoredOpportunities.Latest> latest =
        opportunities.upsert(state, scoreId, basis, scored);
    latest
        .filter(it -> it.scoreId().equals(scoreId))
        .map(it -> new StoredScore.Subject(scoreId, state.id(), state.version(), it.scoreVersion()))
        .map(it -> new StoredScore(it, basis.activation(), known, scored, now))
        .ifPresent(
            score -> {
              history.append(List.of(score));
              events.publish(List.of(new ScoreEvent.Computed(score)));
            });
    return latest.isPresent();
  }

  /**
   * Takes over that an opportunity is deleted; its history stays. Two SQL round trips.
   *
   * @return false when that was known
   */
  public boolean delete(UUID id, long version, Instant at) {
    Optional<Long> scoreVersion = opportunities.delete(id, version);
    scoreVersion.ifPresent(it -> events.publish(List.of(new ScoreEvent.Deleted(id, it, at))));
    return scoreVersion.isPresent();
  }
}
