package io.vinnrate.opportunity.messaging;

import io.smallrye.common.annotation.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.kit.inbox.Subscription;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the latest scores. */
@ApplicationScoped
class ScoreConsumer implements Subscription {

  private final Inbox inbox;
  private final EventJson json;
  private final LatestScores scores;
  private final String topic;

  ScoreConsumer(
      Inbox inbox,
      EventJson json,
      LatestScores scores,
      @ConfigProperty(name = "vinnrate.topics.scores") String topic) {
    this.inbox = inbox;
    this.json = json;
    this.scores = scores;
    this.topic = topic;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Incoming("scores")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this);
  }

  @Override
  public Applied apply(ReceivedEvent event) {
    return switch (event.type()) {
      case "io.vinnrate.score.computed.v1" ->
          Applied.of(scores.remember(json.read(event.data(), ScorePayload.class).toScore(event)));
      case "io.vinnrate.score.deleted.v1" ->
          Applied.of(scores.forget(event.aggregateId(), event.version()));
      default -> Applied.IGNORED;
    };
  }
}
