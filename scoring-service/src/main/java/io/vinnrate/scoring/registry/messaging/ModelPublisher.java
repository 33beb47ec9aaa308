package io.vinnrate.scoring.registry.messaging;

import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.outbox.Outbox;
import io.vinnrate.scoring.registry.ModelActivated;
import io.vinnrate.scoring.registry.ModelEvents;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes through the outbox which model is in force. */
@ApplicationScoped
class ModelPublisher implements ModelEvents {

  private final Outbox outbox;
  private final String topic;

  ModelPublisher(Outbox outbox, @ConfigProperty(name = "vinnrate.topics.models") String topic) {
    this.outbox = outbox;
    this.topic = topic;
  }

  @Override
  public void publish(ModelActivated event) {
    outbox.publish(
        new Event(
            topic,
            "io.vinnrate.model.activated.v1",
            event.at(),
            ModelActivated.AGGREGATE,
            event.activation(),
            ModelPayload.of(event)));
  }
}
