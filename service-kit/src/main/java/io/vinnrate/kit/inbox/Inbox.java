package io.vinnrate.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.TransientFailure;
import io.vinnrate.kit.event.CloudEvents;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.json.WireName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes events from Kafka. A batch is one transaction; when it fails, its records are taken one by
 * one, so that poison is parked and its neighbours go through. While the database is away the batch
 * waits in place: nothing is dead-lettered for that, and no offset is committed; nor is anything
 * while the service stops. The effect carries its own de-duplication (see {@link EventHandler}), so
 * a batch that is delivered again after a crash changes nothing.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long MAX_PAUSE_MILLIS = 5_000;

  private final ParkedMessages parked;
  private final Map<Applied, Counter> applied = new EnumMap<>(Applied.class);
  private final Counter poison;

  private final Outage outage = new Outage(LOG, "The inbox");
  private final CountDownLatch stopping = new CountDownLatch(1);

  Inbox(ParkedMessages parked, MeterRegistry metrics) {
    this.parked = parked;
    for (Applied result : Applied.values()) {
      applied.put(result, counter(metrics, WireName.of(result)));
    }
    this.poison = counter(metrics, "parked");
  }

  private static Counter counter(MeterRegistry metrics, String result) {
    return Counter.builder("vinnrate.inbox.messages")
        .description("Messages received, by what became of them")
        .tag("result", result)
        .register(metrics);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  /**
   * Applies a batch and returns when each of its records is applied, known, ignored or parked.
   *
   * @throws InterruptedException when the service stops before that; the batch will be delivered
   *     again
   */
  public void receive(ConsumerRecords<byte[], byte[]> batch, EventHandler handler)
      throws InterruptedException {
    try {
      untilDatabaseAnswers(() -> applyAll(batch, handler));
    } catch (RuntimeException e) {
      LOG.debugf(e, "A batch of %d is taken record by record", batch.count());
      for (ConsumerRecord<byte[], byte[]> message : batch) {
        untilDatabaseAnswers(() -> applyOrPark(message, handler));
      }
    }
  }

  private void applyAll(Iterable<ConsumerRecord<byte[], byte[]>> batch, EventHandler handler) {
    Map<Applied, Integer> counts =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Map<Applied, Integer> results = new EnumMap<>(Applied.class);
                  for (ConsumerRecord<byte[], byte[]> message : batch) {
                    results.merge(apply(message, handler), 1, Integer::sum);
                  }
                  return results;
                });
    counts.forEach(this::count);
  }

  /**
   * Applies a message within the present transaction. A record without a value is a tombstone: its
   * `deleted` event came before it and told all.
   *
   * @throws RuntimeException when it can't be applied; the transaction must be rolled back
   */
  public static Applied apply(ConsumerRecord<byte[], byte[]> message, EventHandler handler) {
    return message.value() == null ? Applied.IGNORED : handler.apply(CloudEvents.read(message));
  }

  private void applyOrPark(ConsumerRecord<byte[], byte[]> message, EventHandler handler) {
    try {
      count(QuarkusTransaction.requiringNew().call(() -> apply(message, handler)), 1);
    } catch (RuntimeException e) {
      if (isStopping() || TransientFailure.isCauseOf(e)) {
        throw e;
      }
      if (QuarkusTransaction.requiringNew().call(() -> parked.park(message, e))) {
        log(message, e);
        poison.increment();
      }
    }
  }

  /** What is wrong with a message is said in a line; where a handler is wrong takes its stack. */
  private static void log(ConsumerRecord<byte[], byte[]> message, RuntimeException failure) {
    LOG.errorf(
        failure instanceof PoisonException ? null : failure,
        "Parked %s[%d]@%d: %s",
        message.topic(),
        message.partition(),
        message.offset(),
        failure.getMessage());
  }

  private void untilDatabaseAnswers(Runnable step) throws InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        step.run();
        outage.isOver();
        return;
      } catch (RuntimeException e) {
        // What the stop has closed fails for no fault of the messages.
        if (isStopping()) {
          throw stops();
        }
        if (!TransientFailure.isCauseOf(e)) {
          throw e;
        }
        outage.goesOn(e);
        if (stopping.await(pause, TimeUnit.MILLISECONDS)) {
          throw stops();
        }
        pause = Math.min(MAX_PAUSE_MILLIS, pause * 2);
      }
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private static InterruptedException stops() {
    return new InterruptedException("the service stops");
  }

  private void count(Applied result, int messages) {
    Objects.requireNonNull(applied.get(result)).increment(messages);
  }
}
