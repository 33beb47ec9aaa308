package io.vinnrate.opportunity;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.history.History;
import io.vinnrate.opportunity.history.HistoryEntry;
import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.Pipelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Tells which way opportunities have gone through their pipelines. */
@ApplicationScoped
public class Journeys {

  /** The paths that tell where an opportunity is, and what may be passed there. */
  private static final String PLACE =
      """
      $[*].path ? (@ == "/pipeline" || @ == "/stage" || @ starts with "/closure/"
        || @ starts with "/exitActivities/")
      """;

  private final OpportunityRepository opportunities;
  private final History history;
  private final Pipelines pipelines;
  private final Clock clock;

  Journeys(OpportunityRepository opportunities, History history, Pipelines pipelines, Clock clock) {
    this.opportunities = opportunities;
    this.history = history;
    this.pipelines = pipelines;
    this.clock = clock;
  }

  /**
   * The way of one opportunity. Two SQL round trips.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity
   */
  @Transactional
  public Versioned<Journey> of(UUID id) {
    Opportunity opportunity =
        opportunities.find(id).orElseThrow(() -> new OpportunityException.NotFound(id));
    Stays stays = new Stays(pipelines::require);
    for (HistoryEntry entry : history.about(id, opportunity.version(), PLACE)) {
      boolean move = entry.kind().equals(WireName.of(Kind.MOVED));
      stays.add(entry.at(), move, entry.reason(), entry.deltas());
    }
    Position position = opportunity.position();
    Pipeline pipeline = pipelines.require(position.pipeline());
    return new Versioned<>(
        Journey.of(
            pipeline, position.stage(), opportunity.checklist(), stays.all(), clock.instant()),
        opportunity.version());
  }
}
