package io.vinnrate.scoring.model.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Scenario;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Improvements against all sets of upgrades of 2,000 random small rubrics. */
class ImprovementsGuaranteesTest {
  private static final int TRIES = 2_000;
  private static final double ALIKE = 1 - 1e-12;
  private static final double ANY_HOURS = 1e9;

  @Provide
  Arbitrary<Puzzle> puzzles() {
    return Arbitraries.randomValue(Puzzle::small);
  }

  @Property(tries = TRIES)
  void theCheapestWayToATargetIsThatOfAllWays(
      @ForAll("puzzles") Puzzle puzzle, @ForAll Random random) {
    EveryWay ways = new EveryWay(puzzle.model(), puzzle.assessment());
    double highest = ways.highest(ANY_HOURS);
    double target = target(ways, random);

    Improvement improvement = puzzle.improvements().toTarget(target);

    assertThat(improvement.reachable()).isEqualTo(highest >= target);
    double aim = improvement.reachable() ? target : highest * ALIKE;
    assertThatItIs(improvement, ways.cheapest(aim, ANY_HOURS));
    assertThatStepsLeadThere(puzzle, improvement);
  }

  @Property(tries = TRIES)
  void theBestUseOfHoursIsThatOfAllWays(@ForAll("puzzles") Puzzle puzzle, @ForAll Random random) {
    EveryWay ways = new EveryWay(puzzle.model(), puzzle.assessment());
    double hours = hours(ways, random);

    Improvement improvement = puzzle.improvements().within(hours);

    assertThat(improvement.reachable()).isTrue();
    assertThatItIs(improvement, ways.cheapest(ways.highest(hours) * ALIKE, hours));
    assertThatStepsLeadThere(puzzle, improvement);
  }

  @Property(tries = TRIES)
  void aTargetBeyondTheHoursGivesTheBestUseOfThem(
      @ForAll("puzzles") Puzzle puzzle, @ForAll Random random) {
    EveryWay ways = new EveryWay(puzzle.model(), puzzle.assessment());
    double target = target(ways, random);
    double hours = hours(ways, random);
    Improvements improvements = puzzle.improvements();

    Improvement improvement = improvements.toTargetWithin(target, hours);

    assertThat(improvement.reachable()).isEqualTo(ways.highest(hours) >= target);
    if (improvement.reachable()) {
      assertThat(improvement).isEqualTo(improvements.toTarget(target));
    } else {
      assertThat(improvement.steps()).isEqualTo(improvements.within(hours).steps());
    }
  }

  @Property(tries = TRIES)
  void aHigherTargetNeverCostsLessAndMoreHoursNeverGiveLess(
      @ForAll("puzzles") Puzzle puzzle, @ForAll Random random) {
    Improvements improvements = puzzle.improvements();
    double one = 1 - random.nextDouble();
    double other = 1 - random.nextDouble();

    assertThat(improvements.toTarget(Math.max(one, other)).hours())
        .isGreaterThanOrEqualTo(improvements.toTarget(Math.min(one, other)).hours());
    assertThat(improvements.within(40 * Math.max(one, other)).to())
        .isGreaterThanOrEqualTo(improvements.within(40 * Math.min(one, other)).to() * ALIKE);
  }

  @Property(tries = TRIES)
  void theHoursOfATargetAreUsedNoWorseThanForTheTarget(
      @ForAll("puzzles") Puzzle puzzle, @ForAll Random random) {
    Improvements improvements = puzzle.improvements();
    Improvement toTarget = improvements.toTarget(1 - random.nextDouble());

    Improvement use = improvements.within(toTarget.hours());

    assertThat(use.to()).isGreaterThanOrEqualTo(toTarget.to() * ALIKE);
    assertThat(improvements.toTarget(Math.max(toTarget.to(), Double.MIN_VALUE)).hours())
        .isEqualTo(toTarget.hours());
  }

  @Property(tries = TRIES)
  void aDirectControlLeavesNothingToItsCriteria(
      @ForAll("puzzles") Puzzle puzzle, @ForAll Factor factor, @ForAll Random random) {
    Map<Factor, Double> factors = new EnumMap<>(Factor.class);
    factors.putAll(puzzle.assessment().factors());
    factors.put(factor, random.nextDouble());
    Model model = puzzle.model();
    Assessment given = new Assessment(factors, puzzle.assessment().answers());

    Improvement improvement = new Improvements(model, given).toTarget(1);

    assertThat(improvement.steps())
        .extracting(step -> model.rubric().criterion(step.criterion()).orElseThrow().factor())
        .doesNotContain(factor);
  }

  @Property(tries = TRIES)
  void theBestStepIsThatOfAllSteps(@ForAll("puzzles") Puzzle puzzle) {
    BestStep best = BestStep.of(puzzle.model(), puzzle.assessment());

    double largest = new EveryWay(puzzle.model(), puzzle.assessment()).largestGainPerHour();
    if (best == null) {
      assertThat(largest).isLessThan(1e-15);
    } else {
      assertThat(best.gainPerHour()).isCloseTo(largest, within(1e-14));
      assertThat(best.gain() / Math.max(BestStep.LEAST_HOURS, best.hours()))
          .isEqualTo(best.gainPerHour());
    }
  }

  private static void assertThatItIs(Improvement improvement, EveryWay.Outcome best) {
    assertThat(improvement.gap()).isNull();
    assertThat(improvement.hours()).isCloseTo(best.hours(), within(1e-7));
    assertThat(improvement.steps()).hasSize(best.steps());
    assertThat(improvement.to()).isEqualTo(best.winProbability());
  }

  private static void assertThatStepsLeadThere(Puzzle puzzle, Improvement improvement) {
    Map<String, String> answers = new HashMap<>(puzzle.assessment().answers());
    double reached = puzzle.model().score(puzzle.assessment()).winProbability();
    assertThat(improvement.from()).isEqualTo(reached);
    for (Improvement.Step step : improvement.steps()) {
      assertThat(answers.get(step.criterion())).isEqualTo(step.from());
      answers.put(step.criterion(), step.to());
      Assessment after = new Assessment(puzzle.assessment().factors(), answers);
      reached = puzzle.model().score(after).winProbability();
      assertThat(step.winProbability()).isEqualTo(reached);
    }
    assertThat(improvement.to()).isEqualTo(reached);
  }

  /** One that a way reaches to the bit, or near the highest, or any. */
  private static double target(EveryWay ways, Random random) {
    double target =
        switch (random.nextInt(3)) {
          case 0 -> Scenario.pick(ways.all(), random).winProbability();
          case 1 -> ways.highest(ANY_HOURS) * (0.3 + 0.75 * random.nextDouble());
          default -> 1 - random.nextDouble();
        };
    return Math.clamp(target, 1e-9, 1);
  }

  /** Those that a way takes, or any. */
  private static double hours(EveryWay ways, Random random) {
    return random.nextBoolean()
        ? Scenario.pick(ways.all(), random).hours()
        : 60 * random.nextDouble();
  }
}
