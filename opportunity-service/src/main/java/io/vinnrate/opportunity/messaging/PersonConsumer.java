package io.vinnrate.opportunity.messaging;

import io.smallrye.common.annotation.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.kit.inbox.Subscription;
import io.vinnrate.opportunity.erasure.PersonErasure;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Erases those who were erased by the owner of the people. */
@ApplicationScoped
class PersonConsumer implements Subscription {

  private final Inbox inbox;
  private final EventJson json;
  private final PersonErasure erasure;
  private final String topic;

  PersonConsumer(
      Inbox inbox,
      EventJson json,
      PersonErasure erasure,
      @ConfigProperty(name = "vinnrate.topics.people") String topic) {
    this.inbox = inbox;
    this.json = json;
    this.erasure = erasure;
    this.topic = topic;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Incoming("people")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this);
  }

  @Override
  public Applied apply(ReceivedEvent event) {
    return switch (event.type()) {
      case "io.vinnrate.person.erased.v1" ->
          Applied.of(
              erasure.erase(
                  json.read(event.data(), PersonErasedPayload.class).person(event), event.time()));
      default -> Applied.IGNORED;
    };
  }
}
