package io.vinnrate.kit.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vinnrate.kit.TransientFailure;
import io.vinnrate.kit.inbox.Inbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/**
 * One rebuild: the messages of the topic go to the shadow table, batch by batch; then, within one
 * transaction that lets nobody else change the read model, the last of them do, and the read model
 * becomes what the shadow table is. What can't be applied is left in the read model as it is.
 */
final class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);

  /** So few are read while others wait to change the read model. */
  private static final int NEAR = 500;

  private static final int ATTEMPTS = 5;

  /** After so many the messages come faster than they can be applied. */
  private static final int ROUNDS = 10;

  /**
   * As many keys are kept in memory; where more can't be applied, it is the service that is wrong.
   */
  private static final int MOST_LEFT = 10_000;

  private final ReadModel model;
  private final UUID id;
  private final ShadowTable shadow;
  private final Rebuilds rebuilds;
  private final TopicFromStart topic;
  private final BooleanSupplier stopping;
  private final Set<String> left = new HashSet<>();
  private long read;

  Rebuild(
      ReadModel model,
      UUID id,
      ShadowTable shadow,
      Rebuilds rebuilds,
      TopicFromStart topic,
      BooleanSupplier stopping) {
    this.model = model;
    this.id = id;
    this.shadow = shadow;
    this.rebuilds = rebuilds;
    this.topic = topic;
    this.stopping = stopping;
  }

  /** Does it; returns how many rows were other than they are now. */
  long run() {
    inStep(0, 0, shadow::empty);
    for (int attempt = 1; ; attempt++) {
      comeNear();
      List<ConsumerRecord<byte[], byte[]>> last = new ArrayList<>();
      try {
        return QuarkusTransaction.requiringNew().call(() -> swap(last));
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || stopping.getAsBoolean()) {
          throw e;
        }
        LOG.debugf(e, "The swap of %s is tried again", model.name());
        take(last);
      }
    }
  }

  /** Each round is as long as what was sent in the one before. */
  private void comeNear() {
    for (int round = 0; round < ROUNDS; round++) {
      Map<TopicPartition, Long> end = topic.end();
      if (topic.distanceTo(end) <= NEAR) {
        return;
      }
      while (topic.distanceTo(end) > 0) {
        take(topic.next());
      }
    }
  }

  /**
   * What is sent from now on comes to the read model by its consumer, which waits meanwhile.
   *
   * @param last takes what was read, for when the transaction fails
   */
  private long swap(List<ConsumerRecord<byte[], byte[]>> last) {
    shadow.lockLive();
    Map<TopicPartition, Long> end = topic.end();
    while (topic.distanceTo(end) > 0) {
      last.addAll(topic.next());
    }
    rebuilds.advance(model.name(), id, last.size(), 0);
    if (read == 0 && last.isEmpty() && shadow.isLiveFilled()) {
      throw new IllegalStateException("the topic is empty, and the read model is not");
    }
    shadow.enter();
    last.forEach(this::apply);
    shadow.leave();
    long corrected = shadow.takeOver(left);
    shadow.empty();
    rebuilds.finish(model.name(), id, corrected);
    return corrected;
  }

  /** Applies messages to the shadow table; when one can't be, each by itself. */
  private void take(List<ConsumerRecord<byte[], byte[]>> messages) {
    if (stopping.getAsBoolean()) {
      throw new IllegalStateException("the service stops");
    }
    read += messages.size();
    try {
      inStep(messages.size(), 0, () -> applied(messages));
    } catch (RuntimeException e) {
      if (TransientFailure.isCauseOf(e)) {
        throw e;
      }
      messages.forEach(this::takeOrLeave);
    }
  }

  private void takeOrLeave(ConsumerRecord<byte[], byte[]> message) {
    try {
      inStep(1, 0, () -> applied(List.of(message)));
    } catch (RuntimeException e) {
      if (TransientFailure.isCauseOf(e)) {
        throw e;
      }
      left.add(keyOf(message));
      if (left.size() > MOST_LEFT) {
        throw new IllegalStateException("too many messages can't be applied", e);
      }
      inStep(1, 1, () -> {});
    }
  }

  private void applied(List<ConsumerRecord<byte[], byte[]>> messages) {
    shadow.enter();
    messages.forEach(this::apply);
  }

  private void apply(ConsumerRecord<byte[], byte[]> message) {
    Inbox.apply(message, model.source());
  }

  private void inStep(int messages, int notApplied, Runnable step) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              rebuilds.advance(model.name(), id, messages, notApplied);
              step.run();
            });
  }

  /** What the message tells of, by its envelope, or else by its place in the topic. */
  private static String keyOf(ConsumerRecord<byte[], byte[]> message) {
    Header subject = message.headers().lastHeader("ce_subject");
    byte[] key = subject == null || subject.value() == null ? message.key() : subject.value();
    return key == null ? "" : new String(key, StandardCharsets.UTF_8).replace('\u0000', ' ');
  }
}
