package io.vinnrate.opportunity.messaging;

import io.smallrye.common.annotation.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the latest scores. */
@ApplicationScoped
class ScoreConsumer {

  private final Inbox inbox;
  private final EventJson json;
  private final LatestScores scores;

  ScoreConsumer(Inbox inbox, EventJson json, LatestScores scores) {
    this.inbox = inbox;
    this.json = json;
    this.scores = scores;
  }

  @Incoming("scores")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this::apply);
  }

  private Applied apply(ReceivedEvent event) {
    return switch (event.type()) {
      case "io.vinnrate.score.computed.v1" ->
          Applied.of(scores.remember(json.read(event.data(), ScorePayload.class).toScore(event)));
      case "io.vinnrate.score.deleted.v1" ->
          Applied.of(scores.forget(event.aggregateId(), event.version()));
      default -> Applied.IGNORED;
    };
  }
}
