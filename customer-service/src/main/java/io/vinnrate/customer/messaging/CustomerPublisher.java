package io.vinnrate.customer.messaging;

import io.vinnrate.customer.CustomerEvent;
import io.vinnrate.customer.CustomerEvents;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes what happens to customers through the outbox. */
@ApplicationScoped
class CustomerPublisher implements CustomerEvents {

  private final Outbox outbox;
  private final String topic;

  CustomerPublisher(
      Outbox outbox, @ConfigProperty(name = "vinnrate.topics.customers") String topic) {
    this.outbox = outbox;
    this.topic = topic;
  }

  @Override
  public void publish(List<? extends CustomerEvent> happened) {
    outbox.publish(happened.stream().map(this::event).toList());
  }

  private Event event(CustomerEvent event) {
    return new Event(
        topic,
        "io.vinnrate.customer.%s.v1".formatted(what(event)),
        event.at(),
        event.customerId(),
        event.revision(),
        payload(event));
  }

  private static String what(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.NewState state -> WireName.of(state.kind());
      case CustomerEvent.Deleted ignored -> "deleted";
    };
  }

  private static Object payload(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.NewState state -> CustomerPayload.of(state.customer());
      case CustomerEvent.Deleted deleted -> new CustomerDeletedPayload(deleted.customerId());
    };
  }
}
