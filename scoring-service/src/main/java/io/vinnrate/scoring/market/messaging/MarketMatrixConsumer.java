package io.vinnrate.scoring.market.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Inbox;
import io.vinnrate.kit.inbox.Subscription;
import io.vinnrate.scoring.market.Cell;
import io.vinnrate.scoring.market.MarketStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which products fit which customers. */
@ApplicationScoped
class MarketMatrixConsumer implements Subscription {

  private final Inbox inbox;
  private final EventJson json;
  private final MarketStore market;
  private final String topic;

  MarketMatrixConsumer(
      Inbox inbox,
      EventJson json,
      MarketStore market,
      @ConfigProperty(name = "vinnrate.topics.market-matrix") String topic) {
    this.inbox = inbox;
    this.json = json;
    this.market = market;
    this.topic = topic;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Incoming("market-matrix")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    inbox.receive(batch, this);
  }

  @Override
  public Applied apply(ReceivedEvent event) {
    return switch (event.type()) {
      case "io.vinnrate.marketMatrix.changed.v1" ->
          Applied.of(market.takeOver(event.version(), cells(event)));
      default -> Applied.IGNORED;
    };
  }

  private List<Cell> cells(ReceivedEvent event) {
    try {
      return json.read(event.data(), MarketMatrixPayload.class).toCells();
    } catch (IllegalArgumentException e) {
      throw new PoisonException("the market matrix: " + e.getMessage());
    }
  }
}
