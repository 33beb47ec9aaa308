package io.vinnrate.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class NextQuestionsTest {
  private static final Text TEXT = new Text("text", "tekst");
  private static final Offset<Double> EXACT = within(1e-9);

  @Provide
  Arbitrary<Scenario> any() {
    return Arbitraries.randomValue(
        random -> random.nextBoolean() ? Scenario.wild(random) : Scenario.ofDefaultModel(random));
  }

  @Property(tries = 2000)
  void eachIsTheBestOfItsFactorAndOneTheBestOfAll(@ForAll("any") Scenario scenario) {
    NextQuestions questions = NextQuestions.of(scenario.model(), scenario.assessment());

    double best = Double.NEGATIVE_INFINITY;
    for (FactorScore factor : scenario.score().factors()) {
      double bestOfFactor = Double.NEGATIVE_INFINITY;
      for (String unanswered : factor.unanswered()) {
        bestOfFactor = Math.max(bestOfFactor, expectedNarrowing(scenario, unanswered));
      }
      assertThat(questions.of(factor.factor()).isPresent())
          .isEqualTo(!factor.unanswered().isEmpty());
      if (!factor.unanswered().isEmpty()) {
        NextQuestion question = questions.of(factor.factor()).orElseThrow();
        assertThat(question.expectedNarrowing()).isEqualTo(bestOfFactor).isBetween(-1.0, 1.0);
        assertThat(factor.unanswered()).contains(question.criterion().key());
        assertThat(expectedNarrowing(scenario, question.criterion().key())).isEqualTo(bestOfFactor);
      }
      best = Math.max(best, bestOfFactor);
    }
    assertThat(
            questions
                .overall()
                .map(NextQuestion::expectedNarrowing)
                .orElse(Double.NEGATIVE_INFINITY))
        .isEqualTo(best);
  }

  /** By scoring each answer in full. */
  private static double expectedNarrowing(Scenario scenario, String key) {
    Criterion criterion = scenario.model().rubric().criterion(key).orElseThrow();
    double[] probabilities = probabilities(scenario, criterion);
    double expectedWidth = 0;
    for (int i = 0; i < probabilities.length; i++) {
      Score answered = scenario.with(criterion, criterion.answers().get(i)).score();
      expectedWidth += probabilities[i] * width(answered);
    }
    return width(scenario.score()) - expectedWidth;
  }

  private static double[] probabilities(Scenario scenario, Criterion criterion) {
    return MaximumEntropy.distribution(
        criterion.answers().stream().mapToDouble(Answer::level).toArray(),
        scenario.score().factor(criterion.factor()).control());
  }

  private static double width(Score score) {
    return score.interval().high() - score.interval().low();
  }

  @Property(tries = 2000)
  void askingChangesNoExpectationOfTheControl(@ForAll("any") Scenario scenario) {
    for (FactorScore factor : scenario.score().factors()) {
      for (String unanswered : factor.unanswered()) {
        Criterion criterion = scenario.model().rubric().criterion(unanswered).orElseThrow();
        List<Answer> answers = criterion.answers();
        if (factor.control() < answers.getFirst().level()
            || factor.control() > answers.getLast().level()) {
          continue;
        }
        double[] probabilities = probabilities(scenario, criterion);
        double expected = 0;
        for (int i = 0; i < probabilities.length; i++) {
          Score answered = scenario.with(criterion, answers.get(i)).score();
          expected += probabilities[i] * answered.factor(factor.factor()).control();
        }
        assertThat(expected).isCloseTo(factor.control(), within(1e-9));
      }
    }
  }

  /**
   * Need is uniform, Beta(1, 1), and the others are certain, so the win rate is need itself: its
   * interval is 0.1…0.9. A yes or no of weight κ = 2, each as probable, makes it Beta(3, 1) or
   * Beta(1, 3), of quantiles ∛0.1 and ∛0.9; of weight 1 it would be √0.1 and √0.9.
   */
  @Example
  void theExpectedNarrowingOfAYesOrNoIsThatOfEither() {
    double heavy = 0.8 - (Math.cbrt(0.9) - Math.cbrt(0.1));
    double light = 0.8 - (Math.sqrt(0.9) - Math.sqrt(0.1));
    NextQuestions questions =
        questionsOfUniformNeed(criterion("light", 1, 0, 1), criterion("heavy", 2, 0, 1));

    assertThat(questions.overall().orElseThrow().criterion().key()).isEqualTo("heavy");
    assertThat(questions.overall().orElseThrow().expectedNarrowing()).isCloseTo(heavy, EXACT);
    assertThat(questionsOfUniformNeed(criterion("light", 1, 0, 1)).overall().orElseThrow())
        .satisfies(only -> assertThat(only.expectedNarrowing()).isCloseTo(light, EXACT));
  }

  /**
   * Three answers, each as probable. The middle one gives Beta(2, 2), whose distribution x²(3 − 2x)
   * has the quantiles ½ ± sin(asin(0.8)/3).
   */
  @Example
  void theExpectedNarrowingWeighsEachAnswerByItsProbability() {
    double middle = 2 * Math.sin(Math.asin(0.8) / 3);
    double end = Math.cbrt(0.9) - Math.cbrt(0.1);

    assertThat(questionsOfUniformNeed(criterion("three", 2, 0, 0.5, 1)).overall().orElseThrow())
        .satisfies(
            three ->
                assertThat(three.expectedNarrowing())
                    .isCloseTo(0.8 - (2 * end + middle) / 3, EXACT));
  }

  /** The mean ½ lies below the levels, so that the lower is what is expected: Beta(1.6, 1.4). */
  @Example
  void whatLiesBeyondTheAnswersCountsAsTheNearest() {
    NextQuestions questions = questionsOfUniformNeed(criterion("good", 1, 0.6, 1));
    Interval ifNearest = new BetaSpread(1.6, 1.4).interval(Calibration.IDENTITY);

    assertThat(questions.overall().orElseThrow().expectedNarrowing())
        .isCloseTo(0.8 - (ifNearest.high() - ifNearest.low()), EXACT);
  }

  /** Nearly certain: need is Beta(≈2, ≈4e-6). A no, however improbable, could only widen it. */
  @Example
  void theBestQuestionIsNamedAlsoWhenNoneNarrows() {
    Model certain = model(1 - 1e-5, criterion("doubt", 1, 0, 1));

    NextQuestion question = NextQuestions.of(certain, othersCertain()).overall().orElseThrow();

    assertThat(question.expectedNarrowing()).isNegative();
  }

  @Example
  void ofEqualQuestionsTheFirstIsNamed() {
    NextQuestions questions =
        questionsOfUniformNeed(criterion("first", 1, 0, 1), criterion("second", 1, 0, 1));

    assertThat(questions.overall().orElseThrow().criterion().key()).isEqualTo("first");
  }

  @Example
  void aFactorThatIsGivenDirectlyOrAnsweredIsNotAskedAbout() {
    NextQuestions questions =
        NextQuestions.of(
            Model.DEFAULT,
            new Assessment(
                Map.of(Factor.NEED, 0.5),
                Map.of(
                    "decisionMaker", "met",
                    "sponsor", "active",
                    "opponents", "none",
                    "evaluatorsCovered", "all")));

    assertThat(questions.byFactor())
        .containsOnlyKeys(Factor.SOLUTION, Factor.VALUE, Factor.SALES_PROCESS);
  }

  @Example
  void nothingIsAskedWhenAllIsGiven() {
    Map<Factor, Double> all = new EnumMap<>(othersCertain().factors());
    all.put(Factor.NEED, 0.5);

    assertThat(NextQuestions.of(Model.DEFAULT, new Assessment(all, Map.of())).overall()).isEmpty();
  }

  @Example
  void whatTheRubricDoesNotAcceptIsRefused() {
    Assessment unfit = new Assessment(Map.of(), Map.of("mood", "good"));

    assertThatThrownBy(() -> NextQuestions.of(Model.DEFAULT, unfit))
        .isInstanceOf(InvalidAssessmentException.class);
  }

  private static NextQuestions questionsOfUniformNeed(Criterion... criteria) {
    return NextQuestions.of(model(1.0 / 32, criteria), othersCertain());
  }

  /** Prior strength 2, so that π = (1/2)^5 gives Beta(1, 1) for a factor without answers. */
  private static Model model(double baseRate, Criterion... ofNeed) {
    List<Criterion> criteria = new ArrayList<>(List.of(ofNeed));
    for (Factor factor : Factor.values()) {
      if (factor != Factor.NEED) {
        criteria.add(new Criterion(factor.key(), factor, 1, TEXT, List.of(answer(1)), null, null));
      }
    }
    return new Model("m", new Rubric("r", criteria), Parameters.product(baseRate, 2));
  }

  private static Assessment othersCertain() {
    Map<Factor, Double> factors = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      if (factor != Factor.NEED) {
        factors.put(factor, 1.0);
      }
    }
    return new Assessment(factors, Map.of());
  }

  private static Criterion criterion(String key, double weight, double... levels) {
    List<Answer> answers = new ArrayList<>();
    for (double level : levels) {
      answers.add(answer(level));
    }
    return new Criterion(key, Factor.NEED, weight, TEXT, answers, null, null);
  }

  private static Answer answer(double level) {
    return new Answer("level" + level, TEXT, level, 1);
  }
}
