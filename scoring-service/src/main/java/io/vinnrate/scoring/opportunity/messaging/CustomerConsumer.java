package io.vinnrate.scoring.opportunity.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.scoring.opportunity.KnownCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns what customers are called. */
@ApplicationScoped
class CustomerConsumer {

  private final Inbox inbox;
  private final EventJson json;
  private final KnownCustomers customers;

  CustomerConsumer(Inbox inbox, EventJson json, KnownCustomers customers) {
    this.inbox = inbox;
    this.json = json;
    this.customers = customers;
  }

  @Incoming("customers")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this::apply);
  }

  private Applied apply(ReceivedEvent event) {
    return switch (event.type()) {
      case "io.vinnrate.customer.registered.v1", "io.vinnrate.customer.changed.v1" -> {
        CustomerPayload payload = json.read(event.data(), CustomerPayload.class);
        yield Applied.of(
            customers.takeOver(
                event.aggregateId(), event.version(), payload.name(), payload.customerClass()));
      }
      case "io.vinnrate.customer.deleted.v1" ->
          Applied.of(customers.delete(event.aggregateId(), event.version()));
      default -> Applied.IGNORED;
    };
  }
}
