package io.vinnrate.scoring.opportunity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import io.vinnrate.scoring.registry.Activation;
import io.vinnrate.scoring.registry.ActiveModel;
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
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Scores again, in the background, what another model or the passing of time has changed.
 *
 * <p>What is left to do stands in the rows themselves: by which activation each was scored, and
 * until when its score holds. So there is no job that could be lost: any replica takes a batch of
 * such rows that no other has locked, and writes their new scores, their events and their marks in
 * one transaction. A crash undoes the batch and another replica takes it; each opportunity is
 * scored once, however many replicas there are. Five SQL round trips for a batch.
 */
@ApplicationScoped
public class Rescoring {

  private static final Logger LOG = Logger.getLogger(Rescoring.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
  private static final int BATCH = 500;

  private final OutdatedScores outdated;
  private final StoredScores history;
  private final Models models;
  private final ModelRegistry registry;
  private final Scorer scorer;
  private final ScoreEvents events;
  private final Clock clock;
  private final Counter becauseOfTheModel;
  private final Counter becauseOfTime;
  private final Repeater repeating =
      new Repeater(this::rescoreAll, PAUSE, new Outage(LOG, "Scoring again"));

  Rescoring(
      OutdatedScores outdated,
      StoredScores history,
      Models models,
      ModelRegistry registry,
      Scorer scorer,
      ScoreEvents events,
      Clock clock,
      MeterRegistry metrics) {
    this.outdated = outdated;
    this.history = history;
    this.models = models;
    this.registry = registry;
    this.scorer = scorer;
    this.events = events;
    this.clock = clock;
    this.becauseOfTheModel = counter(metrics, "model");
    this.becauseOfTime = counter(metrics, "time");
  }

  private static Counter counter(MeterRegistry metrics, String reason) {
    return Counter.builder("vinnrate.rescored")
        .description("Opportunities scored again in the background")
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
    while (repeating.isRunning() && rescoreBatch() > 0) {
      // the next batch
    }
    outdated.finish(models.active().activation());
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
    List<Renewal> renewals =
        QuarkusTransaction.requiringNew().call(() -> rescore(models.active(), clock.instant()));
    for (Renewal renewal : renewals) {
      (renewal.isOfAnotherModel() ? becauseOfTheModel : becauseOfTime).increment();
    }
    return renewals.size();
  }

  private List<Renewal> rescore(ActiveModel active, Instant now) {
    List<OutdatedScore> batch = outdated.lock(active.activation(), now, BATCH);
    List<Renewal> renewals = batch.stream().map(score -> renewal(score, active, now)).toList();
    List<StoredScore> changed =
        renewals.stream().map(Renewal::score).filter(Objects::nonNull).toList();
    if (!batch.isEmpty()) {
      outdated.renew(renewals, active);
    }
    if (!changed.isEmpty()) {
      history.append(changed);
      events.publish(changed.stream().map(ScoreEvent.Computed::new).toList());
    }
    return renewals;
  }

  private Renewal renewal(OutdatedScore outdatedScore, ActiveModel active, Instant now) {
    ScoredAssessment scored = scorer.score(outdatedScore.known(), now, active.model());
    if (outdatedScore.isStill(scored, active)) {
      return new Renewal(outdatedScore, scored, null);
    }
    StoredScore.Subject subject =
        new StoredScore.Subject(
            Identifiers.next(),
            outdatedScore.opportunityId(),
            outdatedScore.opportunityVersion(),
            outdatedScore.number() + 1);
    return new Renewal(
        outdatedScore,
        scored,
        new StoredScore(subject, active.activation(), outdatedScore.known(), scored, now));
  }
}
