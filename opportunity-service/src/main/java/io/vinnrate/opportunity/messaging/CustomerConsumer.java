package io.vinnrate.opportunity.messaging;

import io.smallrye.common.annotation.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.kit.inbox.Subscription;
import io.vinnrate.opportunity.customer.KnownCustomer;
import io.vinnrate.opportunity.customer.KnownCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica of the customers. */
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
      case "io.vinnrate.customer.registered.v1", "io.vinnrate.customer.changed.v1" ->
          remember(json.read(event.data(), CustomerPayload.class).toCustomer(event));
      case "io.vinnrate.customer.deleted.v1" ->
          remember(
              new KnownCustomer(event.aggregateId(), event.version(), null, null, event.time()));
      default -> Applied.IGNORED;
    };
  }

  private Applied remember(KnownCustomer customer) {
    return Applied.of(customers.remember(customer));
  }
}
