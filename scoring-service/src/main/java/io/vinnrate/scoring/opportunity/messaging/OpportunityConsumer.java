package io.vinnrate.scoring.opportunity.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.scoring.model.InvalidAssessmentException;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Scores every opportunity whose event comes. */
@ApplicationScoped
class OpportunityConsumer {

  private static final String DELETED = "io.vinnrate.opportunity.deleted.v1";
  private static final String OF_OPPORTUNITY =
      "io\\.vinnrate\\.opportunity\\.(created|changed|assessed|moved|won|lost|abandoned|reopened)\\.v1";

  private final Inbox inbox;
  private final EventJson json;
  private final OpportunityScoring scoring;

  OpportunityConsumer(Inbox inbox, EventJson json, OpportunityScoring scoring) {
    this.inbox = inbox;
    this.json = json;
    this.scoring = scoring;
  }

  @Incoming("opportunities")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this::apply);
  }

  private Applied apply(ReceivedEvent event) {
    if (event.type().equals(DELETED)) {
      return applied(scoring.delete(event.aggregateId(), event.version(), event.time()));
    }
    if (!event.type().matches(OF_OPPORTUNITY)) {
      return Applied.IGNORED;
    }
    OpportunityPayload payload = json.read(event.data(), OpportunityPayload.class);
    if (!payload.opportunityId().equals(event.aggregateId())) {
      throw new PoisonException("the data are of another opportunity than the subject");
    }
    return applied(takeOver(payload, event.version()));
  }

  private boolean takeOver(OpportunityPayload payload, long version) {
    try {
      return scoring.takeOver(payload.toState(version));
    } catch (InvalidAssessmentException e) {
      throw new PoisonException("the rubric does not accept the assessment: " + e.getMessage());
    }
  }

  private static Applied applied(boolean changed) {
    return changed ? Applied.CHANGED : Applied.KNOWN;
  }
}
