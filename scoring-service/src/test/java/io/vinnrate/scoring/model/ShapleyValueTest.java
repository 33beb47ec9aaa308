package io.vinnrate.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShapleyValueTest {
  /** A model and two assessments that it can score. */
  record Pair(Model model, Assessment before, Assessment after) {
    static Pair random(Random random) {
      Model model = random.nextBoolean() ? Model.DEFAULT : Scenario.wild(random).model();
      return new Pair(
          model,
          Scenario.assessment(model.rubric(), random),
          Scenario.assessment(model.rubric(), random));
    }

    Pair undone() {
      return new Pair(model, /* before= */ after, /* after= */ before);
    }

    Map<Factor, Double> parts() {
      return ShapleyValue.of(model, model.controls(before), model.controls(after));
    }

    /** Both with this control of this factor. */
    Pair both(Factor factor, double control) {
      return new Pair(model, with(before, factor, control), with(after, factor, control));
    }

    Pair from(Factor factor, double control) {
      return new Pair(model, with(before, factor, control), after);
    }

    Pair to(Factor factor, double control) {
      return new Pair(model, before, with(after, factor, control));
    }

    Pair under(Parameters parameters) {
      return new Pair(new Model("other", model.rubric(), parameters), before, after);
    }

    private static Assessment with(Assessment assessment, Factor factor, double control) {
      Map<Factor, Double> factors = new HashMap<>(assessment.factors());
      factors.put(factor, control);
      return new Assessment(factors, assessment.answers());
    }
  }

  @Provide
  Arbitrary<Pair> pairs() {
    return Arbitraries.randomValue(Pair::random);
  }

  @Provide
  Arbitrary<Double> control() {
    return Arbitraries.randomValue(Scenario::control);
  }

  @Property
  void thePartsAddToTheWhole(@ForAll("pairs") Pair pair) {
    assertThat(pair.parts().values().stream().mapToDouble(part -> part).sum())
        .isCloseTo(
            pair.model().winProbability(pair.after()) - pair.model().winProbability(pair.before()),
            within(1e-12));
  }

  @Property
  void aFactorWithTheSameControlHasNoPart(
      @ForAll("pairs") Pair pair, @ForAll Factor factor, @ForAll("control") double control) {
    assertThat(pair.both(factor, control).parts()).containsEntry(factor, 0.0);
  }

  @Property
  void aFactorWithTheSameAnswersHasNoPart(@ForAll("pairs") Pair pair, @ForAll Factor factor) {
    Map<String, String> answers = new HashMap<>(pair.after().answers());
    Map<Factor, Double> factors = new HashMap<>(pair.after().factors());
    factors.remove(factor);
    for (Criterion criterion : pair.model().rubric().criteria(factor)) {
      answers.remove(criterion.key());
      if (pair.before().answers().containsKey(criterion.key())) {
        answers.put(criterion.key(), pair.before().answers().get(criterion.key()));
      }
    }
    if (pair.before().factors().containsKey(factor)) {
      factors.put(factor, pair.before().factors().get(factor));
    }
    Pair same = new Pair(pair.model(), pair.before(), new Assessment(factors, answers));

    assertThat(same.parts()).containsEntry(factor, 0.0);
  }

  @Property
  void aFactorWithoutWeightHasNoPart(@ForAll("pairs") Pair pair, @ForAll Factor factor) {
    Parameters all = pair.model().parameters();
    Map<Factor, Double> weights = new EnumMap<>(all.weights());
    weights.put(factor, 0.0);
    Parameters without =
        new Parameters(all.baseRate(), all.priorStrength(), weights, all.intercept(), all.slope());

    assertThat(pair.under(without).parts()).containsEntry(factor, 0.0);
  }

  @Property
  void aRaisedControlNeverHasANegativePartWhateverElseChanges(
      @ForAll("pairs") Pair pair,
      @ForAll Factor factor,
      @ForAll("control") double one,
      @ForAll("control") double other) {
    Pair raised = pair.from(factor, Math.min(one, other)).to(factor, Math.max(one, other));

    assertThat(raised.parts().get(factor)).isGreaterThanOrEqualTo(0);
  }

  @Property
  void aBetterAnswerAloneHasThePartOfItsFactor(@ForAll("pairs") Pair pair, @ForAll Random random) {
    Criterion criterion = Scenario.pick(pair.model().rubric().criteria(), random);
    int better = random.nextInt(criterion.answers().size());
    Scenario scenario = new Scenario(pair.model(), pair.before()).without(criterion.factor());
    Scenario worse = scenario.with(criterion, criterion.answers().get(random.nextInt(better + 1)));
    Scenario improved = scenario.with(criterion, criterion.answers().get(better));

    Map<Factor, Double> parts =
        new Pair(pair.model(), worse.assessment(), improved.assessment()).parts();

    double gain = improved.score().winProbability() - worse.score().winProbability();
    assertThat(parts.get(criterion.factor())).isNotNegative().isCloseTo(gain, within(1e-15));
    parts.remove(criterion.factor());
    assertThat(parts.values()).containsOnly(0.0);
  }

  /** With moderate parameters, which do not magnify the last bits of the product. */
  @Property
  void equalChangesOfEqualFactorsHaveEqualParts(
      @ForAll("pairs") Pair pair,
      @ForAll Factor one,
      @ForAll Factor other,
      @ForAll("control") double from,
      @ForAll("control") double to) {
    Pair equal = pair.from(one, from).from(other, from).to(one, to).to(other, to);
    Map<Factor, Double> weights = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      weights.put(factor, factor == one || factor == other ? 1.2 : 0.7);
    }

    Map<Factor, Double> parts = equal.under(new Parameters(0.3, 2, weights, -0.4, 1.3)).parts();

    assertThat(parts.get(one)).isCloseTo(parts.get(other), within(1e-12));
  }

  @Property
  void undoingAChangeTakesBackItsParts(@ForAll("pairs") Pair pair) {
    Map<Factor, Double> back = pair.undone().parts();

    pair.parts()
        .forEach((factor, part) -> assertThat(back.get(factor)).isCloseTo(-part, within(1e-14)));
  }

  @Property(tries = 1000)
  void eachPartIsTheMeanOverAllOrders(@ForAll("pairs") Pair pair) {
    Map<Factor, Double> sums = new EnumMap<>(Factor.class);
    for (List<Factor> order : orders(List.of(Factor.values()))) {
      Controls controls = pair.model().controls(pair.before());
      for (Factor factor : order) {
        double without = pair.model().winProbability(controls);
        controls = controls.with(factor, pair.model().controls(pair.after()).of(factor));
        sums.merge(factor, pair.model().winProbability(controls) - without, Double::sum);
      }
    }

    pair.parts()
        .forEach(
            (factor, part) ->
                assertThat(part)
                    .isCloseTo(sums.getOrDefault(factor, Double.NaN) / 120, within(1e-14)));
  }

  @Property
  void nothingIsGainedWhileAnotherFactorHasNoControl(
      @ForAll("pairs") Pair pair, @ForAll Factor factor) {
    Pair hopeless = pair.under(Parameters.DEFAULT).both(factor, 0);

    assertThat(hopeless.parts().values()).containsOnly(0.0);
  }

  @Property
  void noControlAtAllComesToFullControlByEqualParts(@ForAll("pairs") Pair pair) {
    Pair all = pair.under(Parameters.DEFAULT);
    for (Factor factor : Factor.values()) {
      all = all.from(factor, 0).to(factor, 1);
    }

    assertThat(all.parts().values()).containsOnly(0.2);
  }

  private static List<List<Factor>> orders(List<Factor> factors) {
    if (factors.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Factor>> orders = new ArrayList<>();
    for (Factor first : factors) {
      List<Factor> rest = factors.stream().filter(factor -> factor != first).toList();
      for (List<Factor> order : orders(rest)) {
        List<Factor> whole = new ArrayList<>(order);
        whole.addFirst(first);
        orders.add(whole);
      }
    }
    return orders;
  }
}
