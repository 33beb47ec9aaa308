package io.vinnrate.scoring.model.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Parameters;
import io.vinnrate.scoring.model.Rubric;
import io.vinnrate.scoring.model.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Improvements under the default model, worked out by hand. */
class ImprovementsTest {
  private static final Factor[] FACTORS = Factor.values();

  /** s0·m0 = 2·0.25^(1/5). */
  private static final double PRIOR = 1.515716566510398;

  @Test
  void twoCheapAnswersLiftAnUnknownFactor() {
    // Each answer of level 1 makes (PRIOR + k)/(2 + k): 0.839 for one, 0.879 for two.
    Improvement improvement = only(Factor.SALES_PROCESS, Map.of()).toTarget(0.85);

    assertThat(improvement.reachable()).isTrue();
    assertThat(improvement.from()).isCloseTo(PRIOR / 2, within(1e-15));
    assertThat(improvement.to()).isCloseTo((PRIOR + 2) / 4, within(1e-15));
    assertThat(improvement.hours()).isEqualTo(2.5);
    assertThat(improvement.steps())
        .extracting(Improvement.Step::criterion, Improvement.Step::to, Improvement.Step::hours)
        .containsExactly(tuple("recentContact", "within14", 0.5), tuple("nextStep", "booked", 2.0));
    assertThat(improvement.steps()).extracting(Improvement.Step::from).containsOnlyNulls();
    assertThat(improvement.steps().getFirst().winProbability())
        .isCloseTo((PRIOR + 1) / 3, within(1e-15));
    assertThat(improvement.gap()).isNull();
  }

  /**
   * All at the bottom, 0.75 of level is missing. By gain per hour one would take pain assumed (0.3
   * for 1 h), then byUser (0.4 more for 3 h), then desire 2 (0.25 for 2 h): 6 hours. But pain
   * assumed and half a level elsewhere for 4 h is 0.8 for 5.
   */
  @Test
  void theCheapestIsNotWhatGreedFinds() {
    Improvement improvement =
        only(
                Factor.NEED,
                Map.of(
                    "needLevel",
                    "latent",
                    "buyingDesire",
                    "1",
                    "painConfirmed",
                    "no",
                    "consequencesQuantified",
                    "no"))
            .toTarget((PRIOR + 0.1 + 0.75) / 6);

    assertThat(improvement.hours()).isEqualTo(5);
    assertThat(improvement.to()).isCloseTo((PRIOR + 0.1 + 0.8) / 6, within(1e-15));
    assertThat(improvement.steps()).hasSize(2);
    assertThat(improvement.steps().getFirst().criterion()).isEqualTo("painConfirmed");
    assertThat(improvement.steps().getFirst().from()).isEqualTo("no");
    assertThat(improvement.steps().getFirst().to()).isEqualTo("assumed");
  }

  @Test
  void whatCannotBeReachedGivesTheHighestThatCan() {
    Improvement improvement = new Improvements(Model.DEFAULT, Assessment.EMPTY).toTarget(0.99);

    assertThat(improvement.reachable()).isFalse();
    assertThat(improvement.from()).isEqualTo(0.25);
    assertThat(improvement.to())
        .isCloseTo(Math.pow((PRIOR + 4) / 6, 4) * (PRIOR + 5) / 7, within(1e-15));
    assertThat(improvement.hours()).isEqualTo(41 + 80 + 56 + 40 + 19.5);
    assertThat(improvement.steps()).hasSize(21);
    assertThat(improvement.steps().getLast().winProbability()).isEqualTo(improvement.to());
  }

  @Test
  void aTargetThatIsReachedTakesNothing() {
    Improvement improvement = new Improvements(Model.DEFAULT, Assessment.EMPTY).toTarget(0.25);

    assertThat(improvement).isEqualTo(new Improvement(true, 0.25, 0.25, 0, List.of(), null));
  }

  @Test
  void theBestUseOfHalfAnHourIsToCall() {
    Improvement improvement = only(Factor.SALES_PROCESS, Map.of()).within(0.5);

    assertThat(improvement.reachable()).isTrue();
    assertThat(improvement.hours()).isEqualTo(0.5);
    assertThat(improvement.steps())
        .extracting(Improvement.Step::criterion)
        .containsExactly("recentContact");
  }

  @Test
  void noHoursBringNothingWhenAllTakesWork() {
    Improvement improvement = new Improvements(Model.DEFAULT, Assessment.EMPTY).within(0);

    assertThat(improvement.to()).isEqualTo(0.25);
    assertThat(improvement.steps()).isEmpty();
  }

  @Test
  void moreHoursThanThereIsWorkAreNotSpent() {
    Improvements improvements = new Improvements(Model.DEFAULT, Assessment.EMPTY);

    Improvement improvement = improvements.within(Double.POSITIVE_INFINITY);

    assertThat(improvement.hours()).isEqualTo(236.5);
    assertThat(improvement.to()).isEqualTo(improvements.toTarget(1).to());
  }

  @Test
  void aTargetBeyondTheHoursIsNotReachable() {
    Improvements improvements = only(Factor.SALES_PROCESS, Map.of());

    assertThat(improvements.toTargetWithin(0.85, 2.5)).isEqualTo(improvements.toTarget(0.85));
    Improvement tooLittle = improvements.toTargetWithin(0.85, 2.4);
    assertThat(tooLittle.reachable()).isFalse();
    assertThat(tooLittle.to()).isEqualTo(improvements.within(2.4).to()).isLessThan(0.85);
  }

  @Test
  void whatIsGivenDirectlyCannotBeImproved() {
    Map<Factor, Double> factors = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      factors.put(factor, 0.5);
    }
    Assessment given = new Assessment(factors, Map.of("needLevel", "latent"));

    Improvement improvement = new Improvements(Model.DEFAULT, given).toTarget(0.9);

    assertThat(improvement).isEqualTo(new Improvement(false, 0.03125, 0.03125, 0, List.of(), null));
    assertThat(BestStep.of(Model.DEFAULT, given)).isNull();
  }

  @Test
  void aControlOfZeroCannotBeMadeUpFor() {
    Assessment hopeless = new Assessment(Map.of(Factor.ACCESS, 0.0), Map.of());

    Improvement improvement = new Improvements(Model.DEFAULT, hopeless).toTarget(0.1);

    assertThat(improvement).isEqualTo(new Improvement(false, 0, 0, 0, List.of(), null));
    assertThat(BestStep.of(Model.DEFAULT, hopeless)).isNull();
  }

  @Test
  void theBestStepOfNothingKnownIsToCall() {
    BestStep best = BestStep.of(Model.DEFAULT, Assessment.EMPTY);

    double gain = 0.25 / (PRIOR / 2) * (PRIOR + 1) / 3 - 0.25;
    assertThat(best).isNotNull();
    assertThat(best.criterion()).isEqualTo("recentContact");
    assertThat(best.to()).isEqualTo("within14");
    assertThat(best.hours()).isEqualTo(0.5);
    assertThat(best.gain()).isCloseTo(gain, within(1e-15));
    assertThat(best.gainPerHour()).isCloseTo(2 * gain, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.2, Double.NaN, Double.POSITIVE_INFINITY})
  void aTargetThatIsNoProbabilityIsRefused(double target) {
    Improvements improvements = new Improvements(Model.DEFAULT, Assessment.EMPTY);

    assertThatThrownBy(() -> improvements.toTarget(target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target must be more than 0 and at most 1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.NEGATIVE_INFINITY})
  void hoursBelowNoneAreRefused(double hours) {
    Improvements improvements = new Improvements(Model.DEFAULT, Assessment.EMPTY);

    assertThatThrownBy(() -> improvements.within(hours))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hours must be at least 0");
  }

  /** Sixty criteria of eight answers each, at random: too many ways to try, and yet proven. */
  @ParameterizedTest
  @CsvSource({"false, 0", "false, 0.5", "false, 1", "true, 0", "true, 0.5", "true, 1"})
  void whatIsFoundInALargeRubricIsProven(boolean inOneFactor, double answered) {
    Random random = new Random(7);
    Model model = new Model("large", large(inOneFactor, random), Parameters.DEFAULT);
    Map<String, String> answers = new HashMap<>();
    for (Criterion criterion : model.rubric().criteria()) {
      if (random.nextDouble() < answered) {
        answers.put(criterion.key(), "answer0");
      }
    }
    Improvements improvements = new Improvements(model, new Assessment(Map.of(), answers));
    double highest = improvements.toTarget(1).to();

    Improvement half = improvements.toTarget(highest / 2);
    Improvement use = improvements.within(half.hours());

    assertThat(half.gap()).isNull();
    assertThat(half.to()).isGreaterThanOrEqualTo(highest / 2);
    assertThat(use.gap()).isNull();
    assertThat(use.to()).isCloseTo(half.to(), within(1e-12));
    assertThat(use.hours()).isLessThanOrEqualTo(half.hours());
  }

  private static Rubric large(boolean inOneFactor, Random random) {
    Text text = new Text("text", "tekst");
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double[] levels = random.doubles(8).sorted().toArray();
      double[] hours = random.doubles(8, 0, 20).sorted().toArray();
      List<Answer> answers = new ArrayList<>();
      for (int k = 0; k < 8; k++) {
        answers.add(new Answer("answer" + k, text, levels[k], hours[k]));
      }
      Factor factor = i < 5 || !inOneFactor ? FACTORS[i % 5] : Factor.VALUE;
      double weight = 0.5 + random.nextDouble();
      criteria.add(new Criterion("criterion" + i, factor, weight, text, answers, null, null));
    }
    return new Rubric("large", criteria);
  }

  /** Full control of all factors but one, which makes the win probability that one's control. */
  private static Improvements only(Factor open, Map<String, String> answers) {
    Map<Factor, Double> factors = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      if (factor != open) {
        factors.put(factor, 1.0);
      }
    }
    return new Improvements(Model.DEFAULT, new Assessment(factors, answers));
  }
}
