package io.vinnrate.customer.market.messaging;

import io.vinnrate.customer.market.MarketMatrix;
import io.vinnrate.customer.market.MarketMatrixEvents;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes the market matrix through the outbox. */
@ApplicationScoped
class MarketMatrixPublisher implements MarketMatrixEvents {

  /** The one aggregate of these events. */
  private static final UUID MATRIX = UUID.fromString("00000000-0000-7000-8000-000000000002");

  private final Outbox outbox;
  private final String topic;

  MarketMatrixPublisher(
      Outbox outbox, @ConfigProperty(name = "vinnrate.topics.market-matrix") String topic) {
    this.outbox = outbox;
    this.topic = topic;
  }

  @Override
  public void publish(MarketMatrix changed) {
    outbox.publish(
        new Event(
            topic,
            "io.vinnrate.marketMatrix.changed.v1",
            Objects.requireNonNull(changed.changedAt()),
            MATRIX,
            changed.version(),
            MarketMatrixPayload.of(changed)));
  }
}
