package io.vinnrate.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Provide
  Arbitrary<List<Viewpoint>> histories() {
    return Arbitraries.randomValue(
        random -> RandomHistory.of(random, RandomHistory.models(random)));
  }

  @Property
  void thePartsOfEachChangeInAHistoryAddToTheWhole(@ForAll("histories") List<Viewpoint> history) {
    for (int i = 1; i < history.size(); i++) {
      Viewpoint before = history.get(i - 1);
      Viewpoint after = history.get(i);

      Change change = Change.between(before, after);

      double parts = change.time() + change.model();
      for (double part : change.factors().values()) {
        parts += part;
      }
      assertThat(parts).isCloseTo(change.total(), within(1e-12));
      assertThat(change.total())
          .isEqualTo(score(after).winProbability() - score(before).winProbability());
      assertThat(change.factors()).containsOnlyKeys(Factor.values());
    }
  }

  @Property
  void whatStaysTheSameHasNoPart(@ForAll("histories") List<Viewpoint> history) {
    Viewpoint before = history.getFirst();
    Viewpoint after = history.getLast();

    assertThat(Change.between(before, before.at(after.asOf())).factors().values())
        .containsOnly(0.0);
    assertThat(Change.between(before, before.at(after.asOf())).model()).isEqualTo(0.0);
    assertThat(Change.between(before, before.knowing(after.known())).time()).isEqualTo(0.0);
    assertThat(Change.between(before, before)).isEqualTo(new Change(0, 0, none(), 0));
  }

  /** The next step is booked, level 1; when its date has passed there is none, level 0. */
  @Example
  void timeAloneIsToBlameForAnAnswerThatExpired() {
    Viewpoint before = booked(NOW.plus(Duration.ofDays(7)));

    Change change = Change.between(before, before.at(NOW.plus(Duration.ofDays(30))));

    // α = 2·m0 + 1 falls to 2·m0, over α + β = 3, and p = π^(4/5)·α/3.
    assertThat(change.total()).isCloseTo(-Math.pow(0.25, 0.8) / 3, within(1e-15));
    assertThat(change.time()).isEqualTo(change.total());
    assertThat(change.factors()).isEqualTo(none());
    assertThat(change.model()).isEqualTo(0.0);
  }

  @Example
  void whatTimeTookAndNewKnowledgeGaveBackAreBothNamed() {
    Viewpoint before = booked(NOW.plus(Duration.ofDays(7)));
    Viewpoint after = booked(NOW.plus(Duration.ofDays(60))).at(NOW.plus(Duration.ofDays(30)));

    Change change = Change.between(before, after);

    assertThat(change.total()).isEqualTo(0.0);
    assertThat(change.time()).isCloseTo(-Math.pow(0.25, 0.8) / 3, within(1e-15));
    assertThat(change.factor(Factor.SALES_PROCESS)).isCloseTo(-change.time(), within(1e-15));
  }

  private static Viewpoint booked(Instant at) {
    Facts facts = new Facts(List.of(), new Facts.NextStep(at), null, null, null, null, null);
    return new Viewpoint(new Known(Assessment.EMPTY, facts), Model.DEFAULT, NOW);
  }

  /** 0.5·0.8 to 1·0.4: need alone would give +0.4 before and +0.2 after the other, solution −. */
  @Example
  void twoFactorsThatCancelOutAreBothNamed() {
    Viewpoint before = given(Map.of(Factor.NEED, 0.5, Factor.SOLUTION, 0.8));
    Viewpoint after = given(Map.of(Factor.NEED, 1.0, Factor.SOLUTION, 0.4));

    Change change = Change.between(before, after);

    assertThat(change.total()).isEqualTo(0.0);
    assertThat(change.factor(Factor.NEED)).isCloseTo(0.3, within(1e-15));
    assertThat(change.factor(Factor.SOLUTION)).isCloseTo(-0.3, within(1e-15));
    assertThat(change.factor(Factor.VALUE)).isEqualTo(0.0);
  }

  @Example
  void anotherModelIsToBlameWhenNothingElseChanged() {
    Model doubtful = new Model("doubtful", DefaultRubric.RUBRIC, Parameters.product(0.1, 2));
    Viewpoint before = new Viewpoint(Known.NOTHING, Model.DEFAULT, NOW);

    Change change =
        Change.between(before, new Viewpoint(Known.NOTHING, doubtful, NOW.plusSeconds(1)));

    assertThat(change).isEqualTo(new Change(0.1 - 0.25, 0, none(), 0.1 - 0.25));
  }

  private static Viewpoint given(Map<Factor, Double> some) {
    Map<Factor, Double> factors = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      factors.put(factor, some.getOrDefault(factor, 1.0));
    }
    return new Viewpoint(Known.of(new Assessment(factors, Map.of())), Model.DEFAULT, NOW);
  }

  private static Score score(Viewpoint viewpoint) {
    return viewpoint.model().score(viewpoint.read().assessment());
  }

  private static Map<Factor, Double> none() {
    Map<Factor, Double> zeros = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      zeros.put(factor, 0.0);
    }
    return zeros;
  }
}
