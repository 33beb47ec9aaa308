package io.vinnrate.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Entries that no transaction waits for: they are stored many at a time, about a second later. What
 * is alike within that time is one entry. Those that are not stored yet are lost when the process
 * is killed; beyond a number of them, while the database is away, new ones are counted only.
 */
@ApplicationScoped
public class AsideEntries {

  private static final int MOST = 10_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Logger LOG = Logger.getLogger(AsideEntries.class);

  private final AuditEntries entries;
  private final Clock clock;
  private final io.micrometer.core.instrument.Counter lost;
  private final Repeater storing;
  private Map<Deed, DeedAt> waiting = new LinkedHashMap<>();

  AsideEntries(AuditEntries entries, Clock clock, MeterRegistry metrics) {
    this.entries = entries;
    this.clock = clock;
    this.lost = metrics.counter("vinnrate.audit.lost");
    this.storing = new Repeater(this::store, PAUSE, new Outage(LOG, "Storing of audit entries"));
  }

  void start(@Observes StartupEvent starting) {
    storing.start(Thread.ofVirtual().name("audit-entries"));
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    storing.stop(PATIENCE);
    store();
  }

  /** Adds one. */
  synchronized void add(Deed deed) {
    if (waiting.size() >= MOST && !waiting.containsKey(deed)) {
      lost.increment();
    } else {
      waiting.merge(deed, new DeedAt(clock.instant(), deed), (known, same) -> known.again(1));
    }
  }

  private synchronized Map<Deed, DeedAt> take() {
    Map<Deed, DeedAt> taken = waiting;
    waiting = new LinkedHashMap<>();
    return taken;
  }

  private void store() {
    Map<Deed, DeedAt> taken = take();
    if (taken.isEmpty()) {
      return;
    }
    try {
      entries.add(List.copyOf(taken.values()));
    } catch (RuntimeException e) {
      putBack(taken);
      throw e;
    }
  }

  private synchronized void putBack(Map<Deed, DeedAt> taken) {
    waiting.forEach(
        (deed, later) -> taken.merge(deed, later, (first, same) -> first.again(same.times())));
    waiting = taken;
  }
}
