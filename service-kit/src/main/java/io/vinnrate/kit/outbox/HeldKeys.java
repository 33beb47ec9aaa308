package io.vinnrate.kit.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The keys whose next event Kafka refuses for what it is, such as one that exceeds the broker's
 * limit. A later event must not overtake it, so the key waits while the others go on. It is tried
 * again, less and less often, since the broker's limit may be raised; its age shows in the gauge of
 * the oldest event until then.
 */
final class HeldKeys {

  private static final Logger LOG = Logger.getLogger(HeldKeys.class);
  private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Map<String, Hold> holds = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;

  HeldKeys(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Holds the key of an event that was refused. */
  void hold(PendingEvent event, Throwable reason) {
    holds.compute(
        event.ordering(),
        (key, hold) -> {
          if (hold == null) {
            LOG.errorf(
                "Event %d of %s for %s is refused, its key is held: %s",
                event.id(), event.topic(), event.key(), reason.getMessage());
          }
          long pause = hold == null ? FIRST_NANOS : Math.min(MAX_NANOS, hold.pause * 2);
          return new Hold(nanoTime.getAsLong() + pause, pause);
        });
  }

  /** Lets a key go on. */
  void release(PendingEvent event) {
    if (holds.remove(event.ordering()) != null) {
      LOG.infof("Event %d of %s for %s was sent", event.id(), event.topic(), event.key());
    }
  }

  /** The keys that are not to be tried now. */
  String[] waiting() {
    long now = nanoTime.getAsLong();
    return holds.entrySet().stream()
        .filter(entry -> entry.getValue().until - now > 0)
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  /** How many keys are held. */
  int size() {
    return holds.size();
  }

  private record Hold(long until, long pause) {}
}
