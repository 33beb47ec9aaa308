package io.vinnrate.opportunity.messaging;

import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was erased: docs/contracts/schemas/person-erased.v1.schema.json. */
record PersonErasedPayload(@Nullable UUID personId) {

  /**
   * The person that the event tells of.
   *
   * @throws PoisonException when the payload is not what was agreed
   */
  UUID person(ReceivedEvent event) {
    if (!event.aggregateId().equals(personId)) {
      throw new PoisonException("personId is not the subject");
    }
    return event.aggregateId();
  }
}
