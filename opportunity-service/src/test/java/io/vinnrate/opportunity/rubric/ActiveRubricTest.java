package io.vinnrate.opportunity.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas of the service over one database: each has a rubric in memory of its own. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class ActiveRubricTest {

  private static final Map<String, String> NOTHING = Map.of();

  @Inject Rubrics rubrics;
  @Inject KnownRubrics known;
  @Inject ActiveRubric here;

  private ActiveRubric elsewhere;

  @BeforeEach
  void bothKnowTheDefaultRubric() {
    rubrics.activateDefault();
    elsewhere = new ActiveRubric(known);
    assertThat(elsewhere.find()).isEqualTo(here.find());
  }

  @AfterEach
  void theDefaultRubricIsActiveAgain() {
    await().until(() -> here.find().equals(known.newerThan(0)));
    rubrics.activateDefault();
  }

  @Test
  void theOtherReplicaFollowsWithinTwoSeconds() {
    activateInTheDatabase("own-1", Map.of("mood", List.of("bad", "good")));
    await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(
            () -> {
              assertThat(elsewhere.find()).map(Rubric::version).hasValue("own-1");
              assertThat(here.find()).map(Rubric::version).hasValue("own-1");
            });
  }

  @Test
  void nothingIsRefusedBeforeTheOtherReplicaHasLookedAgain() {
    activateInTheDatabase("own-2", Map.of("mood", List.of("bad", "good")));
    Map<String, String> said = Map.of("mood", "good");
    assertThat(elsewhere.accept(said, NOTHING)).isEqualTo(said);
    assertThatThrownBy(() -> elsewhere.accept(Map.of("mood", "sad"), NOTHING))
        .isInstanceOf(RubricException.UnfittingAnswers.class)
        .hasMessage("1 answer(s) do not fit the rubric own-2");
  }

  @Test
  void anEarlierActivationIsNoNews() {
    long next = rubrics.nextActivation();
    Map<String, List<String>> criteria = Map.of("mood", List.of("bad", "good"));
    assertThat(known.remember(new Rubric(next, "own-3", criteria))).isTrue();
    assertThat(known.remember(new Rubric(next, "own-4", criteria))).isFalse();
    assertThat(known.remember(new Rubric(next - 1, "own-5", criteria))).isFalse();
    assertThat(known.newerThan(0)).hasValue(new Rubric(next, "own-3", criteria));
    assertThat(known.newerThan(next)).isEmpty();
  }

  private void activateInTheDatabase(String version, Map<String, List<String>> criteria) {
    known.remember(new Rubric(rubrics.nextActivation(), version, criteria));
  }
}
