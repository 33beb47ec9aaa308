package io.vinnrate.opportunity.messaging;

import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.outbox.Outbox;
import io.vinnrate.opportunity.OpportunityEvent;
import io.vinnrate.opportunity.OpportunityEvents;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes what happens to opportunities through the outbox. */
@ApplicationScoped
class OpportunityPublisher implements OpportunityEvents {

  private static final String SOURCE = "/opportunity-service";

  private final Outbox outbox;
  private final EventJson json;
  private final String topic;

  OpportunityPublisher(
      Outbox outbox,
      EventJson json,
      @ConfigProperty(name = "vinnrate.topics.opportunities") String topic) {
    this.outbox = outbox;
    this.json = json;
    this.topic = topic;
  }

  @Override
  public void publish(OpportunityEvent event) {
    outbox.publish(
        new Event(
            topic,
            Identifiers.next(),
            "io.vinnrate.opportunity.%s.v1".formatted(what(event)),
            SOURCE,
            event.at(),
            event.opportunityId(),
            event.version(),
            json.write(payload(event))));
  }

  private static String what(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.NewState state -> WireName.of(state.kind());
      case OpportunityEvent.Deleted ignored -> "deleted";
    };
  }

  private static Object payload(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.NewState state -> OpportunityPayload.of(state.opportunity());
      case OpportunityEvent.Deleted deleted ->
          new OpportunityDeletedPayload(deleted.opportunityId());
    };
  }
}
