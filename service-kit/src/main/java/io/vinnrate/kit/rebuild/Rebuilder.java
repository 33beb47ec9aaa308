package io.vinnrate.kit.rebuild;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.vinnrate.kit.TransientFailure;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Starts rebuilds, each on a thread of its own. */
@ApplicationScoped
class Rebuilder {

  private static final Logger LOG = Logger.getLogger(Rebuilder.class);

  private final List<ReadModel> models;
  private final Rebuilds rebuilds;
  private final Statements statements;
  private final Map<String, Object> kafka;
  private final AuditTrail trail;
  private final TransactionSynchronizationRegistry transaction;
  private volatile boolean stopping;

  @Inject
  Rebuilder(
      @All List<ReadModel> models,
      Rebuilds rebuilds,
      AgroalDataSource database,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      AuditTrail trail,
      TransactionSynchronizationRegistry transaction) {
    this.models = List.copyOf(models);
    this.rebuilds = rebuilds;
    this.statements = new Statements(database, "The read model can't be built anew");
    this.kafka = Map.copyOf(kafka);
    this.trail = trail;
    this.transaction = transaction;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /** Those that there are. */
  List<String> names() {
    return models.stream().map(ReadModel::name).sorted().toList();
  }

  /**
   * Starts a rebuild when the present transaction commits, unless one is running.
   *
   * @return the one that runs then; empty when there is no such read model
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Progress> start(String name) {
    Optional<ReadModel> model = models.stream().filter(it -> it.name().equals(name)).findFirst();
    model.ifPresent(
        it -> {
          trail.changed(Target.of("readModel", name));
          rebuilds.start(name).ifPresent(id -> runAfterCommit(it, id));
        });
    return model.flatMap(it -> rebuilds.last(name));
  }

  private void runAfterCommit(ReadModel model, UUID id) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing to do before the commit
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              Thread.ofPlatform()
                  .name("rebuild-" + model.name())
                  .daemon()
                  .start(() -> run(model, id));
            }
          }
        });
  }

  private void run(ReadModel model, UUID id) {
    LOG.infof("The read model %s is built anew", model.name());
    ShadowTable shadow = new ShadowTable(model, statements);
    try (TopicFromStart topic = TopicFromStart.open(model.source().topic(), kafka)) {
      long corrected = new Rebuild(model, id, shadow, rebuilds, topic, () -> stopping).run();
      LOG.infof("The read model %s was built anew, %d rows were other", model.name(), corrected);
    } catch (RuntimeException e) {
      LOG.errorf(e, "The read model %s stays as it was", model.name());
      fail(model, id, TransientFailure.rootOf(e));
    }
  }

  /** While the database is away, no more sign of life says the same. */
  private void fail(ReadModel model, UUID id, Throwable reason) {
    try {
      rebuilds.fail(model.name(), id, reason.toString());
    } catch (RuntimeException e) {
      LOG.infof("That it failed can't be noted: %s", e.getMessage());
    }
  }

  /** How far the last rebuild has come; empty when there was none. */
  Optional<Progress> last(String name) {
    return rebuilds.last(name);
  }
}
