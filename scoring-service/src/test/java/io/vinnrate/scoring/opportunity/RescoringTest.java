package io.vinnrate.scoring.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Parameters;
import io.vinnrate.scoring.registry.ModelRegistry;
import io.vinnrate.scoring.registry.Models;
import io.vinnrate.scoring.score.StoredScore;
import io.vinnrate.scoring.score.StoredScores;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class RescoringTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject OpportunityScoring scoring;
  @Inject Rescoring rescoring;
  @Inject ModelRegistry registry;
  @Inject Models models;
  @Inject StoredScores scores;

  @AfterEach
  void theDefaultModelIsInForceAgain() {
    activate("default-1");
  }

  @Test
  void aNextStepThatPassesIsScoredAgain() {
    UUID id = UUID.randomUUID();
    Instant soon = soon();
    scoring.takeOver(OpportunityStates.open(id, 1, nextStep(soon)));
    List<StoredScore> history =
        await().atMost(PATIENCE).until(() -> history(id), it -> it.size() == 2);
    assertThat(history).extracting(StoredScore::number).containsExactly(1L, 2L);
    assertThat(history).extracting(StoredScore::opportunityVersion).containsExactly(1L, 1L);
    assertThat(history.getLast().scoredAt()).isAfter(soon);
    assertThat(history.getLast().score().winProbability())
        .isLessThan(history.getFirst().score().winProbability());
  }

  @Test
  void aDirectAnswerDoesNotPassWithTheStep() {
    UUID id = UUID.randomUUID();
    Known known =
        new Known(
            new Assessment(Map.of(), Map.of("nextStep", "agreed")),
            nextStep(Instant.now()).facts());
    scoring.takeOver(OpportunityStates.open(id, 1, known));
    UUID later = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.open(later, 1, nextStep(soon())));
    await().atMost(PATIENCE).until(() -> history(later).size() == 2);
    assertThat(history(id)).hasSize(1);
  }

  @Test
  void anotherModelScoresEachOpenOpportunityOnceHoweverManyReplicasThereAre() throws Exception {
    String version = "sceptical-" + UUID.randomUUID();
    registry.add(version, "default-1", Parameters.product(0.1, 2));
    models.refresh();
    List<UUID> ids = IntStream.range(0, 1_200).mapToObj(i -> UUID.randomUUID()).toList();
    ids.forEach(id -> scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY)));
    try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
      activate(version);
      replicas.invokeAll(
          Stream.generate(() -> Executors.callable(rescoring::rescoreAll)).limit(3).toList());
    }
    await()
        .atMost(PATIENCE)
        .until(() -> rescoring.progress(version).state() == RescoreProgress.State.FINISHED);
    for (UUID id : ids) {
      assertThat(history(id))
          .extracting(StoredScore::modelVersion)
          .containsExactly("default-1", version);
    }
    assertThat(history(ids.getFirst()).getLast().score().winProbability()).isEqualTo(0.1);
  }

  @Test
  void aModelThatComesIntoForceAgainScoresAgain() {
    String version = "hopeful-" + UUID.randomUUID();
    registry.add(version, "default-1", Parameters.product(0.5, 2));
    models.refresh();
    UUID id = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY));
    for (String next : List.of(version, "default-1")) {
      activate(next);
      await().atMost(PATIENCE).until(() -> history(id).getLast().modelVersion().equals(next));
    }
    assertThat(history(id)).hasSize(3);
  }

  private void activate(String version) {
    registry.activate(version);
    models.refresh();
    await()
        .atMost(PATIENCE)
        .until(() -> rescoring.progress(version).state() == RescoreProgress.State.FINISHED);
  }

  private List<StoredScore> history(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> scores.list("opportunityId = ?1 order by number", id));
  }

  /** Late enough for the first score to come before it, on a busy machine too. */
  private static Instant soon() {
    return Instant.now().plusSeconds(3);
  }

  private static Known nextStep(Instant at) {
    return new Known(
        Assessment.EMPTY,
        new Facts(List.of(), new Facts.NextStep(at), null, null, null, null, null));
  }
}
