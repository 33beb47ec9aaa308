package io.vinnrate.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Relays the outbox to Kafka: at least once, in order per key. A row is deleted after its
 * acknowledgement; a crash in between sends it again with the same id and version, which consumers
 * ignore. A key whose event was not acknowledged has its later events held, since a later one that
 * overtakes it would be replaced by it in a compacted topic; an event that Kafka refuses for what
 * it is holds its own key only.
 */
@ApplicationScoped
public class OutboxRelay {

  /** How often leases are renewed, and free ones looked for. */
  static final Duration RENEWAL = Duration.ofMillis(500);

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final long POLL_MILLIS = 50;

  private static final Duration STOP_PATIENCE = EventSender.DELIVERY_TIMEOUT.plusSeconds(1);

  private final OutboxStore store;
  private final ShardLeases leases;
  private final EventSender sender;
  private final boolean enabled;
  private final Counter published;
  private final AtomicLong oldestAgeMillis = new AtomicLong();
  private final Semaphore work = new Semaphore(0);
  private final HeldKeys heldKeys = new HeldKeys(System::nanoTime);
  private final Repeater renewing =
      new Repeater(this::renew, RENEWAL, new Outage(LOG, "The outbox's lease"));
  private final Repeater relaying =
      new Repeater(this::relay, Duration.ZERO, new Outage(LOG, "The outbox"));

  OutboxRelay(
      OutboxStore store,
      ShardLeases leases,
      EventSender sender,
      MeterRegistry metrics,
      @ConfigProperty(name = "vinnrate.outbox.relay", defaultValue = "true") boolean enabled) {
    this.store = store;
    this.leases = leases;
    this.sender = sender;
    this.enabled = enabled;
    this.published =
        Counter.builder("vinnrate.outbox.published")
            .description("Events that Kafka has acknowledged")
            .register(metrics);
    TimeGauge.builder(
            "vinnrate.outbox.oldest.age", oldestAgeMillis, TimeUnit.MILLISECONDS, AtomicLong::get)
        .description("How long the oldest unpublished event has been waiting")
        .register(metrics);
    Gauge.builder("vinnrate.outbox.held.keys", heldKeys, HeldKeys::size)
        .description("Keys that wait behind an event that Kafka refuses")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      renewing.start(Thread.ofVirtual().name("outbox-leases"));
      relaying.start(Thread.ofPlatform().name("outbox-relay").daemon());
    }
  }

  /**
   * Ends what is being sent and hands the shards to the other replicas. While a record may still be
   * on its way they wait for the leases to expire, so that it can't land after a later one.
   */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (!enabled) {
      return;
    }
    wake();
    boolean ended = relaying.stop(STOP_PATIENCE);
    renewing.stop(Duration.ofSeconds(1));
    if (ended) {
      release();
    }
  }

  private void release() {
    try {
      leases.release();
    } catch (OutboxException e) {
      LOG.infof("The shards are left to expire: %s", e.getMessage());
    }
  }

  /** Says that there is something to relay; called after a commit. */
  void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  private void renew() {
    leases.renew();
    oldestAgeMillis.set(store.oldestAge().toMillis());
  }

  private void relay() throws InterruptedException {
    Set<Integer> shards = leases.held();
    List<PendingEvent> pending =
        shards.isEmpty() ? List.of() : store.pending(shards, heldKeys.waiting(), BATCH);
    List<Long> acknowledged = new ArrayList<>();
    try {
      sendInOrder(pending, acknowledged);
    } finally {
      if (!acknowledged.isEmpty()) {
        store.delete(acknowledged);
        published.increment(acknowledged.size());
      }
    }
    if (pending.size() < BATCH && work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  /**
   * Sends wave after wave, each with the next event of every key; a key whose event is refused is
   * left out of the later waves, and when the broker is away there are none.
   */
  private void sendInOrder(List<PendingEvent> pending, List<Long> acknowledged)
      throws InterruptedException {
    Set<String> refused = new HashSet<>();
    List<PendingEvent> rest = pending;
    while (!rest.isEmpty() && relaying.isRunning()) {
      List<PendingEvent> wave = new ArrayList<>();
      List<PendingEvent> later = new ArrayList<>();
      Set<String> inWave = new HashSet<>();
      Set<Integer> held = leases.held();
      for (PendingEvent event : rest) {
        if (!refused.contains(event.ordering()) && held.contains(event.shard())) {
          (inWave.add(event.ordering()) ? wave : later).add(event);
        }
      }
      EventSender.Outcome outcome = sender.send(wave);
      for (PendingEvent event : outcome.acknowledged()) {
        acknowledged.add(event.id());
        heldKeys.release(event);
      }
      outcome.refused().forEach(heldKeys::hold);
      outcome.refused().keySet().forEach(event -> refused.add(event.ordering()));
      if (outcome.outage() != null) {
        throw new OutboxException("Kafka does not acknowledge", outcome.outage());
      }
      rest = later;
    }
  }
}
