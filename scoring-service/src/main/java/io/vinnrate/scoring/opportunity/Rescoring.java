package io.vinnrate.scoring.opportunity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.market.Market;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.opportunity.OutdatedScore.Reason;
import io.vinnrate.scoring.registry.Activation;
import io.vinnrate.scoring.registry.ModelRegistry;
import io.vinnrate.scoring.registry.Models;
import io.vinnrate.scoring.score.ScoredAssessment;
import io.vinnrate.scoring.score.Scorer;
import io.vinnrate.scoring.score.StoredScore;
import io.vinnrate.scoring.score.StoredScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Scores again, in the background, what another model, another market matrix, another customer or
 * the passing of time has changed.
 *
 * <p>What is left to do stands in the rows themselves: by which activation and which market matrix
 * each was scored, and until when its score holds. So there is no job that could be lost: any
 * replica takes a batch of such rows that no other has locked, and writes their new scores, their
 * events and their marks in one transaction. A crash undoes the batch and another replica takes it;
 * each opportunity is scored once, however many replicas there are. Six to eight SQL round trips
 * for a batch.
 *
 * <p>A customer that becomes another one while its opportunity is scored here is not missed. What
 * is known of customers is read by a statement of its own, once the opportunities are locked.
 * Either the customer's transaction had committed before, and what is read is its outcome. Or it
 * marks the opportunities later, since a row that it had marked would have been locked by it and
 * passed over here; then its mark waits for this transaction and comes on top of what is written
 * here. That the mark sees each row is held by {@link Turns}.
 */
@ApplicationScoped
public class Rescoring {

  private static final Logger LOG = Logger.getLogger(Rescoring.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  /** How many are scored and written in one transaction. */
  private static final int BATCH = 300;

  private final OutdatedScores outdated;
  private final KnownCustomers customers;
  private final StoredScores history;
  private final Models models;
  private final Market market;
  private final ModelRegistry registry;
  private final Scorer scorer;
  private final ScoreEvents events;
  private final Clock clock;
  private final Map<Reason, Counter> rescored = new EnumMap<>(Reason.class);
  private final Repeater repeating =
      new Repeater(this::rescoreAll, PAUSE, new Outage(LOG, "Scoring again"));

  Rescoring(
      OutdatedScores outdated,
      KnownCustomers customers,
      StoredScores history,
      Models models,
      Market market,
      ModelRegistry registry,
      Scorer scorer,
      ScoreEvents events,
      Clock clock,
      MeterRegistry metrics) {
    this.outdated = outdated;
    this.customers = customers;
    this.history = history;
    this.models = models;
    this.market = market;
    this.registry = registry;
    this.scorer = scorer;
    this.events = events;
    this.clock = clock;
    for (Reason reason : Reason.values()) {
      rescored.put(reason, counter(metrics, WireName.of(reason)));
    }
  }

  private static Counter counter(MeterRegistry metrics, String reason) {
    return Counter.builder("vinnrate.rescored")
        .description("Opportunities looked at again in the background, by why")
        .tag("reason", reason)
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    repeating.start(Thread.ofPlatform().name("rescoring").daemon());
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    repeating.stop(STOP_PATIENCE);
  }

  /** Scores again until nothing is left that no other replica has taken. */
  void rescoreAll() {
    int first = rescoreBatch();
    if (first == BATCH) {
      rescoreMany();
    } else if (first > 0) {
      rescoreRest();
    }
    outdated.finish(models.active().activation());
  }

  /** Two batches at a time: while the database works for one, the other is scored. */
  private void rescoreMany() {
    CompletableFuture<Void> beside =
        CompletableFuture.runAsync(this::rescoreRest, Thread::startVirtualThread);
    try {
      rescoreRest();
    } finally {
      beside.join();
    }
  }

  private void rescoreRest() {
    while (repeating.isRunning() && rescoreBatch() > 0) {
      // the next batch
    }
  }

  /**
   * How far the open opportunities are scored by a model. Two SQL round trips, three when it is not
   * in force.
   *
   * @throws io.vinnrate.scoring.registry.RegistryException.NotFound when there is no such model
   */
  public RescoreProgress progress(String modelVersion) {
    Activation last = registry.lastActivation();
    if (!last.modelVersion().equals(modelVersion)) {
      registry.model(modelVersion);
      return RescoreProgress.notInForce(registry.lastActivation(modelVersion).orElse(null));
    }
    OutdatedScores.Count count = outdated.count(last.number());
    return RescoreProgress.inForce(last, count.open(), count.remaining());
  }

  /** Scores a batch again, in a transaction of its own, and says how many it had. */
  private int rescoreBatch() {
    Basis basis = new Basis(models.active(), market.matrix());
    List<Renewal> renewals =
        QuarkusTransaction.requiringNew().call(() -> rescore(basis, clock.instant()));
    for (Renewal renewal : renewals) {
      Objects.requireNonNull(rescored.get(renewal.outdated().reason())).increment();
    }
    return renewals.size();
  }

  private List<Renewal> rescore(Basis basis, Instant now) {
    List<OutdatedScore> batch = outdated.lock(basis, now, BATCH);
    if (batch.isEmpty()) {
      return List.of();
    }
    Map<UUID, KnownCustomer> known =
        customers.findAll(batch.stream().map(OutdatedScore::customerId).distinct().toList());
    List<Renewal> renewals =
        batch.stream()
            .map(
                it ->
                    renewal(
                        it, known.getOrDefault(it.customerId(), KnownCustomer.UNKNOWN), basis, now))
            .toList();
    outdated.renew(renewals, basis);
    List<StoredScore> changed =
        renewals.stream().map(Renewal::score).filter(Objects::nonNull).toList();
    if (!changed.isEmpty()) {
      history.append(changed);
      events.publish(changed.stream().map(ScoreEvent.Computed::new).toList());
    }
    return renewals;
  }

  private Renewal renewal(
      OutdatedScore outdatedScore, KnownCustomer customer, Basis basis, Instant now) {
    Known known =
        customer.complete(outdatedScore.known(), outdatedScore.productSegment(), basis.market());
    ScoredAssessment scored = scorer.score(known, now, basis.active().model());
    if (outdatedScore.isStill(scored, basis)) {
      return new Renewal(outdatedScore, scored, null);
    }
    StoredScore.Subject subject =
        new StoredScore.Subject(
            Identifiers.next(),
            outdatedScore.opportunityId(),
            outdatedScore.opportunityVersion(),
            outdatedScore.number() + 1);
    return new Renewal(
        outdatedScore, scored, new StoredScore(subject, basis.activation(), known, scored, now));
  }
}
