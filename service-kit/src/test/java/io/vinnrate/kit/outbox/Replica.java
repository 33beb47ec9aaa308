package io.vinnrate.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A relay as another process of the same service has it. */
final class Replica {

  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final ShardLeases leases;
  private final EventSender sender;
  private final OutboxRelay relay;

  Replica(AgroalDataSource database, String bootstrapServers) {
    leases = new ShardLeases(database);
    sender = new EventSender(Map.of("bootstrap.servers", bootstrapServers));
    relay = new OutboxRelay(new OutboxStore(database), leases, sender, metrics, true);
    relay.start(new StartupEvent());
  }

  void stop() throws InterruptedException {
    relay.stop(new ShutdownEvent());
    sender.close();
  }

  double oldestAge() {
    return metrics.get("vinnrate.outbox.oldest.age").timeGauge().value(TimeUnit.MILLISECONDS);
  }

  double published() {
    return metrics.get("vinnrate.outbox.published").counter().count();
  }
}
