package io.vinnrate.customer.person.messaging;

import io.vinnrate.customer.person.PersonEvents;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes erasures through the outbox. */
@ApplicationScoped
class PersonPublisher implements PersonEvents {

  /** It is all that is ever told of a person, and told once. */
  private static final long ONLY_VERSION = 1;

  private final Outbox outbox;
  private final String topic;

  PersonPublisher(Outbox outbox, @ConfigProperty(name = "vinnrate.topics.people") String topic) {
    this.outbox = outbox;
    this.topic = topic;
  }

  @Override
  public void erased(UUID personId, Instant at) {
    outbox.publish(
        new Event(
            topic,
            "io.vinnrate.person.erased.v1",
            at,
            personId,
            ONLY_VERSION,
            new PersonErasedPayload(personId)));
  }
}
