package io.vinnrate.opportunity.messaging;

import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.outbox.Outbox;
import io.vinnrate.opportunity.OpportunityEvent;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.OpportunityEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes what happens to opportunities through the outbox. */
@ApplicationScoped
class OpportunityPublisher implements OpportunityEvents {

  private final Outbox outbox;
  private final String topic;

  OpportunityPublisher(
      Outbox outbox, @ConfigProperty(name = "vinnrate.topics.opportunities") String topic) {
    this.outbox = outbox;
    this.topic = topic;
  }

  @Override
  public void publish(OpportunityEvent event) {
    outbox.publish(message(event));
  }

  @Override
  public void publish(List<? extends OpportunityEvent> several) {
    outbox.publish(several.stream().map(this::message).toList());
  }

  private Event message(OpportunityEvent event) {
    return new Event(
        topic,
        "io.vinnrate.opportunity.%s.v1".formatted(what(event)),
        event.at(),
        event.opportunityId(),
        event.version(),
        payload(event));
  }

  private static String what(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.NewState state -> WireName.of(told(state.kind()));
      case OpportunityEvent.Deleted ignored -> "deleted";
    };
  }

  /** That somebody was erased is nothing that others know of: names are in no event. */
  private static Kind told(Kind kind) {
    return kind == Kind.ERASED ? Kind.CHANGED : kind;
  }

  private static Object payload(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.NewState state -> OpportunityPayload.of(state.opportunity());
      case OpportunityEvent.Deleted deleted ->
          new OpportunityDeletedPayload(deleted.opportunityId());
    };
  }
}
