package io.vinnrate.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The model's guarantees, each on 10,000 random assessments, rubrics and parameters. */
class ModelGuaranteesTest {
  @Provide
  Arbitrary<Scenario> wild() {
    return Arbitraries.randomValue(Scenario::wild);
  }

  @Provide
  Arbitrary<Scenario> ofDefaultModel() {
    return Arbitraries.randomValue(Scenario::ofDefaultModel);
  }

  @Provide
  Arbitrary<Scenario> any() {
    return Arbitraries.oneOf(wild(), ofDefaultModel());
  }

  @Provide
  Arbitrary<Double> control() {
    return Arbitraries.randomValue(Scenario::control);
  }

  @Provide
  Arbitrary<Double> baseRate() {
    return Arbitraries.randomValue(Scenario::baseRate);
  }

  @Provide
  Arbitrary<Double> positive() {
    return Arbitraries.randomValue(Scenario::positive);
  }

  @Property
  void everyProbabilityIsANumberFrom0To1(@ForAll("any") Scenario scenario) {
    Score score = scenario.score();

    assertThat(score.winProbability()).isBetween(0.0, 1.0);
    assertThat(score.interval().low()).isBetween(0.0, 1.0);
    assertThat(score.interval().high()).isBetween(0.0, 1.0);
    assertThat(score.factors()).extracting(FactorScore::factor).containsExactly(Factor.values());
    for (FactorScore factor : score.factors()) {
      assertThat(factor.control()).isBetween(0.0, 1.0);
      assertThat(factor.low()).isBetween(0.0, 1.0);
      assertThat(factor.high()).isBetween(factor.low(), 1.0);
      assertThat(factor.shareOfLoss()).isBetween(0.0, 1.0);
      assertThat(factor.winProbabilityIfPerfect()).isBetween(score.winProbability(), 1.0);
    }
  }

  @Property
  void theIntervalHoldsThePoint(@ForAll("any") Scenario scenario) {
    Score score = scenario.score();

    assertThat(score.winProbability()).isBetween(score.interval().low(), score.interval().high());
    assertThat(score.interval().level()).isEqualTo(0.80);
  }

  /** Records compare doubles by their bits. */
  @Property
  void theSameAssessmentScoresTheSameToTheBit(@ForAll("any") Scenario scenario) {
    Model model = scenario.model();
    Rubric rubric = new Rubric(model.rubric().version(), model.rubric().criteria());
    Model fresh = new Model(model.version(), rubric, model.parameters());

    Score score = scenario.score();

    assertThat(scenario.score()).isEqualTo(score);
    assertThat(fresh.score(scenario.assessment())).isEqualTo(score);
  }

  @Property
  void theOrderOfAnswersNeverMatters(@ForAll("any") Scenario scenario, @ForAll Random random) {
    Assessment shuffled =
        new Assessment(
            shuffled(scenario.assessment().factors(), random),
            shuffled(scenario.assessment().answers(), random));

    assertThat(scenario.with(shuffled).score()).isEqualTo(scenario.score());
  }

  private static <K, V> Map<K, V> shuffled(Map<K, V> map, Random random) {
    List<K> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, random);
    Map<K, V> shuffled = new LinkedHashMap<>();
    keys.forEach(key -> shuffled.put(key, map.get(key)));
    return shuffled;
  }

  @Property
  void aBetterAnswerNeverLowersTheWinProbability(
      @ForAll("any") Scenario scenario, @ForAll Random random) {
    Criterion criterion = Scenario.pick(scenario.model().rubric().criteria(), random);
    Scenario inferred = scenario.without(criterion.factor());
    List<Answer> answers = criterion.answers();
    int better = random.nextInt(answers.size());
    Answer worse = answers.get(random.nextInt(better + 1));

    assertThat(inferred.with(criterion, answers.get(better)).score().winProbability())
        .isGreaterThanOrEqualTo(inferred.with(criterion, worse).score().winProbability());
  }

  @Property
  void aHigherDirectControlNeverLowersTheWinProbability(
      @ForAll("any") Scenario scenario,
      @ForAll Factor factor,
      @ForAll("control") double one,
      @ForAll("control") double other) {
    assertThat(scenario.with(factor, Math.max(one, other)).score().winProbability())
        .isGreaterThanOrEqualTo(
            scenario.with(factor, Math.min(one, other)).score().winProbability());
  }

  @Property
  void aControlHigherByOneBitNeverLowersTheWinProbability(
      @ForAll("any") Scenario scenario, @ForAll Factor factor, @ForAll("control") double control) {
    assertThat(scenario.with(factor, Math.min(1, Math.nextUp(control))).score().winProbability())
        .isGreaterThanOrEqualTo(scenario.with(factor, control).score().winProbability());
  }

  @Property
  void nothingKnownScoresTheBaseRateToTheBit(
      @ForAll("baseRate") double baseRate, @ForAll("positive") double priorStrength) {
    Parameters parameters = Parameters.product(baseRate, priorStrength);

    assertThat(
            new Model("m", DefaultRubric.RUBRIC, parameters)
                .score(Assessment.EMPTY)
                .winProbability())
        .isEqualTo(baseRate);
  }

  @Property
  void fiveDirectControlsScoreTheirProduct(@ForAll Random random) {
    Map<Factor, Double> factors = new HashMap<>();
    BigDecimal product = BigDecimal.ONE;
    for (Factor factor : Factor.values()) {
      double control = Scenario.control(random);
      factors.put(factor, control);
      product = product.multiply(new BigDecimal(control));
    }

    Score score = Model.DEFAULT.score(new Assessment(factors, Map.of()));

    assertThat(score.winProbability()).isCloseTo(product.doubleValue(), within(1e-15));
    assertThat(score.interval()).isEqualTo(Interval.point(score.winProbability()));
  }

  @Property
  void theSharesOfTheLossAddToOne(@ForAll("any") Scenario scenario) {
    Score score = scenario.score();
    double sum = score.factors().stream().mapToDouble(FactorScore::shareOfLoss).sum();

    if (score.weakestFactor() == null) {
      assertThat(sum).isZero();
      assertThat(score.winProbability()).isEqualTo(1.0);
    } else {
      assertThat(sum).isCloseTo(1, within(1e-12));
      assertThat(score.factor(score.weakestFactor()).shareOfLoss())
          .isEqualTo(
              score.factors().stream().mapToDouble(FactorScore::shareOfLoss).max().orElseThrow());
    }
  }

  @Property
  void factorsOfNoControlShareTheWholeLossUnlessTheyHaveNoWeight(
      @ForAll("any") Scenario scenario, @ForAll Factor factor) {
    Score score = scenario.with(factor, 0).score();

    if (score.factor(factor).weight() == 0) {
      assertThat(score.winProbability())
          .isEqualTo(scenario.with(factor, 1).score().winProbability());
      return;
    }
    assertThat(score.winProbability()).isEqualTo(0.0);
    assertThat(score.interval()).isEqualTo(Interval.point(0));
    double whole =
        score.factors().stream()
            .filter(part -> part.control() == 0)
            .mapToDouble(FactorScore::weight)
            .sum();
    for (FactorScore part : score.factors()) {
      // of the smallest weights beside others the share itself is too small for a double
      double share = part.control() == 0 ? part.weight() / whole : 0;
      assertThat(part.shareOfLoss()).isCloseTo(share, within(1e-15));
    }
  }

  @Property
  void fullControlOfEveryFactorIsCertainToWin(@ForAll("any") Scenario scenario) {
    Map<Factor, Double> factors = new HashMap<>();
    for (Factor factor : Factor.values()) {
      factors.put(factor, 1.0);
    }

    Score score = scenario.with(new Assessment(factors, Map.of())).score();

    assertThat(score.winProbability()).isEqualTo(1.0);
    assertThat(score.interval()).isEqualTo(Interval.point(1));
    assertThat(score.weakestFactor()).isNull();
    assertThat(score.factors()).allMatch(part -> part.shareOfLoss() == 0);
  }
}
