package io.vinnrate.customer.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.customer.Customer;
import io.vinnrate.customer.CustomerChanges;
import io.vinnrate.customer.LoyaltyIndexes;
import io.vinnrate.customer.Segmentation;
import io.vinnrate.customer.StandingRevision;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives customers, in the background, the standing that follows from what has changed around them:
 * the classification of all customers, the segments' definitions, the weights of loyalty.
 *
 * <p>What is left to do stands in the rows themselves, so there is no job that could be lost: any
 * replica takes a batch of such rows that no other has locked, and writes their standing and their
 * events in one transaction. A crash undoes the batch and another replica takes it. Six SQL round
 * trips for a batch, and one for its events.
 */
@ApplicationScoped
public class StandingPass {

  private static final Logger LOG = Logger.getLogger(StandingPass.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
  private static final int BATCH = 500;

  private final OutdatedStandings outdated;
  private final CustomerChanges changes;
  private final Segmentation segmentation;
  private final LoyaltyIndexes loyalty;
  private final StandingRevision revisions;
  private final Repeater repeating =
      new Repeater(this::passOverAll, PAUSE, new Outage(LOG, "The customers' standing"));

  StandingPass(
      OutdatedStandings outdated,
      CustomerChanges changes,
      Segmentation segmentation,
      LoyaltyIndexes loyalty,
      StandingRevision revisions) {
    this.outdated = outdated;
    this.changes = changes;
    this.segmentation = segmentation;
    this.loyalty = loyalty;
    this.revisions = revisions;
  }

  void start(@Observes StartupEvent event) {
    repeating.start(Thread.ofPlatform().name("standings").daemon());
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    repeating.stop(STOP_PATIENCE);
  }

  private void passOverAll() {
    while (repeating.isRunning() && QuarkusTransaction.requiringNew().call(this::passOverBatch)) {
      // the next batch
    }
  }

  /**
   * Renews a batch; false when there was none.
   *
   * <p>Rows are marked with a revision that all that was read is of or later: the weights' is read
   * before them, the definitions of segments bring their own.
   */
  private boolean passOverBatch() {
    long revision = Math.min(revisions.current(), segmentation.revision());
    List<UUID> ids = outdated.lock(revision, BATCH);
    if (!ids.isEmpty()) {
      Map<UUID, BigDecimal> indexes = loyalty.of(ids);
      changes.stand(ids, customer -> renew(customer, indexes, revision));
    }
    return !ids.isEmpty();
  }

  private void renew(Customer customer, Map<UUID, BigDecimal> indexes, long revision) {
    customer.stand(
        customer
            .standing()
            .withClass(customer.targetClass())
            .withLoyaltyIndex(indexes.get(customer.id()))
            .withMembership(segmentation.of(customer.details())));
    customer.standAt(revision);
  }
}
