package io.vinnrate.scoring.opportunity.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.kit.inbox.Subscription;
import io.vinnrate.scoring.model.InvalidAssessmentException;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Scores every opportunity whose event comes. */
@ApplicationScoped
class OpportunityConsumer implements Subscription {

  private final Inbox inbox;
  private final EventJson json;
  private final OpportunityScoring scoring;
  private final String topic;

  OpportunityConsumer(
      Inbox inbox,
      EventJson json,
      OpportunityScoring scoring,
      @ConfigProperty(name = "vinnrate.topics.opportunities") String topic) {
    this.inbox = inbox;
    this.json = json;
    this.scoring = scoring;
    this.topic = topic;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Incoming("opportunities")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this);
  }

  @Override
  public Applied apply(ReceivedEvent event) {
    return switch (event.type()) {
      case "io.vinnrate.opportunity.created.v1",
          "io.vinnrate.opportunity.changed.v1",
          "io.vinnrate.opportunity.assessed.v1",
          "io.vinnrate.opportunity.moved.v1",
          "io.vinnrate.opportunity.won.v1",
          "io.vinnrate.opportunity.lost.v1",
          "io.vinnrate.opportunity.abandoned.v1",
          "io.vinnrate.opportunity.reopened.v1" ->
          Applied.of(takeOver(payload(event), event.version()));
      case "io.vinnrate.opportunity.deleted.v1" ->
          Applied.of(scoring.delete(event.aggregateId(), event.version(), event.time()));
      default -> Applied.IGNORED;
    };
  }

  private OpportunityPayload payload(ReceivedEvent event) {
    OpportunityPayload payload = json.read(event.data(), OpportunityPayload.class);
    if (!payload.opportunityId().equals(event.aggregateId())) {
      throw new PoisonException("the data are of another opportunity than the subject");
    }
    return payload;
  }

  private boolean takeOver(OpportunityPayload payload, long version) {
    try {
      return scoring.takeOver(payload.toState(version));
    } catch (InvalidAssessmentException e) {
      throw new PoisonException("the assessment is not valid: " + e.getMessage());
    }
  }
}
