package io.vinnrate.scoring.opportunity.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.kit.inbox.Subscription;
import io.vinnrate.scoring.opportunity.CustomerState;
import io.vinnrate.scoring.opportunity.KnownCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns what customers are called, and what scores depend on. */
@ApplicationScoped
class CustomerConsumer implements Subscription {

  private final Inbox inbox;
  private final EventJson json;
  private final KnownCustomers customers;
  private final String topic;

  CustomerConsumer(
      Inbox inbox,
      EventJson json,
      KnownCustomers customers,
      @ConfigProperty(name = "vinnrate.topics.customers") String topic) {
    this.inbox = inbox;
    this.json = json;
    this.customers = customers;
    this.topic = topic;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Incoming("customers")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this);
  }

  @Override
  public Applied apply(ReceivedEvent event) {
    return switch (event.type()) {
      case "io.vinnrate.customer.registered.v1", "io.vinnrate.customer.changed.v1" -> {
        CustomerPayload payload = json.read(event.data(), CustomerPayload.class);
        if (!payload.customerId().equals(event.aggregateId())) {
          throw new PoisonException("the data are of another customer than the subject");
        }
        yield Applied.of(customers.takeOver(payload.toState(event.version())));
      }
      case "io.vinnrate.customer.deleted.v1" ->
          Applied.of(
              customers.takeOver(CustomerState.deleted(event.aggregateId(), event.version())));
      default -> Applied.IGNORED;
    };
  }
}
