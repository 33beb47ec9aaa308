package io.vinnrate.opportunity.messaging;

import io.smallrye.common.annotation.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.kit.inbox.Subscription;
import io.vinnrate.opportunity.rubric.KnownRubrics;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica of the active rubric. */
@ApplicationScoped
class ModelConsumer implements Subscription {

  private final Inbox inbox;
  private final EventJson json;
  private final KnownRubrics rubrics;
  private final String topic;

  ModelConsumer(
      Inbox inbox,
      EventJson json,
      KnownRubrics rubrics,
      @ConfigProperty(name = "vinnrate.topics.models") String topic) {
    this.inbox = inbox;
    this.json = json;
    this.rubrics = rubrics;
    this.topic = topic;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Incoming("models")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this);
  }

  @Override
  public Applied apply(ReceivedEvent event) {
    return switch (event.type()) {
      case "io.vinnrate.model.activated.v1" ->
          Applied.of(rubrics.remember(json.read(event.data(), ModelPayload.class).toRubric(event)));
      default -> Applied.IGNORED;
    };
  }
}
