package io.vinnrate.scoring.opportunity.messaging;

import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.outbox.Outbox;
import io.vinnrate.scoring.opportunity.ScoreEvent;
import io.vinnrate.scoring.opportunity.ScoreEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes what happens to scores through the outbox. */
@ApplicationScoped
class ScorePublisher implements ScoreEvents {

  private final Outbox outbox;
  private final String topic;

  ScorePublisher(Outbox outbox, @ConfigProperty(name = "vinnrate.topics.scores") String topic) {
    this.outbox = outbox;
    this.topic = topic;
  }

  @Override
  public void publish(List<? extends ScoreEvent> happened) {
    outbox.publish(happened.stream().map(this::event).toList());
  }

  private Event event(ScoreEvent event) {
    return new Event(
        topic, type(event), event.at(), event.opportunityId(), event.version(), payload(event));
  }

  private static String type(ScoreEvent event) {
    return switch (event) {
      case ScoreEvent.Computed ignored -> "io.vinnrate.score.computed.v1";
      case ScoreEvent.Deleted ignored -> "io.vinnrate.score.deleted.v1";
    };
  }

  private static Object payload(ScoreEvent event) {
    return switch (event) {
      case ScoreEvent.Computed computed -> ScorePayload.of(computed.score());
      case ScoreEvent.Deleted deleted -> new ScoreDeletedPayload(deleted.opportunityId());
    };
  }
}
