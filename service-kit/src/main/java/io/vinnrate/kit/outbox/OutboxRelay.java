package io.vinnrate.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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
 * overtakes it would be replaced by it in a compacted topic.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final long POLL_MILLIS = 50;
  private static final long RENEW_MILLIS = 500;
  private static final long MAX_PAUSE_MILLIS = 1_000;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  private final OutboxStore store;
  private final ShardLeases leases;
  private final EventSender sender;
  private final boolean enabled;
  private final Counter published;
  private final AtomicLong oldestAgeMillis = new AtomicLong();
  private final Semaphore work = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();

  private volatile boolean running;

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
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      running = true;
      threads.add(
          Thread.ofVirtual().name("outbox-leases").start(() -> loop(this::renew, RENEW_MILLIS)));
      threads.add(
          Thread.ofPlatform().name("outbox-relay").daemon().start(() -> loop(this::relay, 0)));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake();
    for (Thread thread : threads) {
      if (!thread.join(STOP_PATIENCE)) {
        thread.interrupt();
      }
    }
    if (enabled) {
      leases.release();
    }
  }

  /** Says that there is something to relay; called after a commit. */
  void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  private void loop(Step step, long everyMillis) {
    long pause = POLL_MILLIS;
    while (running) {
      try {
        step.run();
        pause = POLL_MILLIS;
        Thread.sleep(everyMillis);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("The outbox rests for %d ms: %s", pause, e.toString());
        LOG.debug("The outbox rests", e);
        pause = rest(pause);
      }
    }
  }

  private static long rest(long pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Math.min(MAX_PAUSE_MILLIS, pause * 2);
  }

  private void renew() {
    leases.renew();
    oldestAgeMillis.set(store.oldestAge().toMillis());
  }

  private void relay() throws InterruptedException {
    Set<Integer> shards = leases.held();
    List<PendingEvent> pending = shards.isEmpty() ? List.of() : store.pending(shards, BATCH);
    List<Long> acknowledged = new ArrayList<>();
    try {
      sendInOrder(pending, acknowledged);
    } finally {
      if (!acknowledged.isEmpty()) {
        store.delete(acknowledged);
        published.increment(acknowledged.size());
      }
    }
    if (acknowledged.size() < pending.size()) {
      throw new IllegalStateException(
          "%d of %d events were not acknowledged"
              .formatted(pending.size() - acknowledged.size(), pending.size()));
    }
    if (pending.size() < BATCH && work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  /**
   * Sends wave after wave, each with the next event of every key; a key that fails is left out of
   * the later waves.
   */
  private void sendInOrder(List<PendingEvent> pending, List<Long> acknowledged)
      throws InterruptedException {
    Set<String> failed = new HashSet<>();
    List<PendingEvent> rest = pending;
    while (!rest.isEmpty() && running) {
      List<PendingEvent> wave = new ArrayList<>();
      List<PendingEvent> later = new ArrayList<>();
      Set<String> inWave = new HashSet<>();
      Set<Integer> held = leases.held();
      for (PendingEvent event : rest) {
        if (failed.contains(event.ordering()) || !held.contains(event.shard())) {
          continue;
        }
        (inWave.add(event.ordering()) ? wave : later).add(event);
      }
      Set<Long> sent = sender.send(wave);
      acknowledged.addAll(sent);
      wave.stream()
          .filter(event -> !sent.contains(event.id()))
          .forEach(event -> failed.add(event.ordering()));
      rest = later;
    }
  }

  private interface Step {
    void run() throws InterruptedException;
  }
}
