package io.vinnrate.kit.inbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vinnrate.kit.TransientFailure;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.inbox.ParkedRows.Place;
import io.vinnrate.kit.inbox.ParkedRows.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Applies parked messages again, after a mend, or gives them up. The effect of a message and its
 * going are one transaction. Handlers compare versions, so a message whose key has gone on since is
 * told and changes nothing: the order in which messages are replayed does no harm.
 */
@ApplicationScoped
class Replay {

  private static final String TYPE = "parkedMessage";
  private static final int AT_ONCE = 100;

  /** A request ends within the time that callers and proxies wait. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ParkedRows parked;
  private final AuditTrail trail;
  private final Clock clock;
  private final Map<String, Subscription> subscriptions;

  @Inject
  Replay(ParkedRows parked, AuditTrail trail, Clock clock, @All List<Subscription> subscriptions) {
    this.parked = parked;
    this.trail = trail;
    this.clock = clock;
    this.subscriptions =
        subscriptions.stream().collect(Collectors.toMap(Subscription::topic, Function.identity()));
  }

  /**
   * Applies a message within the present transaction; it is parked no more when that commits.
   *
   * @return empty when there is none
   * @throws StillParkedException when it still can't be applied; the transaction must be rolled
   *     back, and {@link #stays} called after it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Applied> one(UUID id) {
    return parked.take(id).map(message -> apply(id, message));
  }

  private Applied apply(UUID id, ConsumerRecord<byte[], byte[]> message) {
    try {
      Applied applied = Inbox.apply(message, handler(message.topic()));
      parked.remove(id);
      trail.changed(Target.of(TYPE, id));
      return applied;
    } catch (RuntimeException e) {
      if (TransientFailure.isCauseOf(e)) {
        throw e;
      }
      throw new StillParkedException(id, Reason.of(e), e);
    }
  }

  private EventHandler handler(String topic) {
    Subscription subscription = subscriptions.get(topic);
    return subscription == null
        ? event -> {
          throw new PoisonException("this service does not listen to " + topic);
        }
        : subscription;
  }

  /** Notes why a message still can't be applied, in a transaction of its own. */
  void stays(StillParkedException failure) {
    QuarkusTransaction.requiringNew().run(() -> parked.stays(failure.id(), failure.reason()));
  }

  /**
   * Applies the messages of a topic in their order, each in a transaction of its own, for as long
   * as a request may take.
   *
   * @param after the last one that an earlier round has tried
   */
  Round all(String topic, Place after) {
    Instant end = clock.instant().plus(PATIENCE);
    int replayed = 0;
    int stillParked = 0;
    Place last = after;
    List<Placed> next = parked.behind(last, topic, AT_ONCE);
    while (!next.isEmpty()) {
      for (Placed message : next) {
        if (clock.instant().isAfter(end)) {
          return new Round(replayed, stillParked, last);
        }
        switch (tried(message.id())) {
          case APPLIED -> replayed++;
          case STILL_PARKED -> stillParked++;
          case GONE -> {
            // another has replayed it, or given it up
          }
        }
        last = message.place();
      }
      next = parked.behind(last, topic, AT_ONCE);
    }
    return new Round(replayed, stillParked, null);
  }

  private Tried tried(UUID id) {
    try {
      Optional<Applied> applied = QuarkusTransaction.requiringNew().call(() -> one(id));
      return applied.isPresent() ? Tried.APPLIED : Tried.GONE;
    } catch (StillParkedException e) {
      stays(e);
      return Tried.STILL_PARKED;
    }
  }

  /** Gives a message up; false when there is none. */
  @Transactional
  boolean giveUp(UUID id) {
    boolean removed = parked.remove(id);
    if (removed) {
      trail.changed(Target.of(TYPE, id));
    }
    return removed;
  }

  private enum Tried {
    APPLIED,
    STILL_PARKED,
    GONE
  }

  /**
   * What became of the messages of a topic.
   *
   * @param replayed how many have been applied
   * @param stillParked how many could not be
   * @param last the last one that was tried; null when there is none behind it
   */
  record Round(int replayed, int stillParked, @Nullable Place last) {}
}
