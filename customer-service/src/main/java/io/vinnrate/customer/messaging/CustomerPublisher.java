package io.vinnrate.customer.messaging;

import io.vinnrate.customer.CustomerEvent;
import io.vinnrate.customer.CustomerEvents;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes what happens to customers through the outbox. */
@ApplicationScoped
class CustomerPublisher implements CustomerEvents {

  private static final String SOURCE = "/customer-service";

  private final Outbox outbox;
  private final EventJson json;
  private final String topic;

  CustomerPublisher(
      Outbox outbox,
      EventJson json,
      @ConfigProperty(name = "vinnrate.topics.customers") String topic) {
    this.outbox = outbox;
    this.json = json;
    this.topic = topic;
  }

  @Override
  public void publish(CustomerEvent event) {
    outbox.publish(
        new Event(
            topic,
            Identifiers.next(),
            type(event),
            SOURCE,
            event.at(),
            event.customerId(),
            event.version(),
            json.write(payload(event))));
  }

  private static String type(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.Registered ignored -> "io.vinnrate.customer.registered.v1";
      case CustomerEvent.Changed ignored -> "io.vinnrate.customer.changed.v1";
      case CustomerEvent.Deleted ignored -> "io.vinnrate.customer.deleted.v1";
    };
  }

  private static Object payload(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.Registered registered -> CustomerPayload.of(registered.customer());
      case CustomerEvent.Changed changed -> CustomerPayload.of(changed.customer());
      case CustomerEvent.Deleted deleted -> new CustomerDeletedPayload(deleted.customerId());
    };
  }
}
