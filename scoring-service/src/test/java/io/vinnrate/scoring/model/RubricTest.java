package io.vinnrate.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RubricTest {
  private static final Text TEXT = new Text("text", "tekst");

  private static Answer answer(String key, double level) {
    return new Answer(key, TEXT, level, 0);
  }

  private static Criterion criterion(double weight, Answer... answers) {
    return new Criterion("c", Factor.NEED, weight, TEXT, List.of(answers), "B13", null);
  }

  @Test
  void theDefaultRubricHasTwentyOneCriteriaOfEveryFactor() {
    assertThat(DefaultRubric.RUBRIC.version()).isEqualTo("default-1");
    assertThat(DefaultRubric.RUBRIC.criteria()).hasSize(21);
    assertThat(DefaultRubric.RUBRIC.criteria(Factor.SALES_PROCESS))
        .extracting(Criterion::key)
        .containsExactly(
            "buyingProcessKnown", "inStep", "nextStep", "sponsorLetter", "recentContact");
    assertThat(DefaultRubric.RUBRIC.criterion("needLevel").orElseThrow().source()).isEqualTo("B13");
    assertThat(DefaultRubric.RUBRIC.criterion("astrology")).isEmpty();
  }

  @Test
  void betterAnswersOfTheDefaultRubricNeverTakeFewerHours() {
    for (Criterion criterion : DefaultRubric.RUBRIC.criteria()) {
      assertThat(criterion.weight()).isEqualTo(1);
      assertThat(criterion.answers()).extracting(Answer::effortHours).isSorted().startsWith(0.0);
    }
  }

  @Test
  void everyTextOfTheDefaultRubricIsThereInBothLanguages() {
    assertThat(DefaultRubric.RUBRIC.criteria())
        .allSatisfy(c -> assertThat(c.text().nb()).isNotEqualTo(c.text().en()).endsWith("?"));
  }

  @Test
  void refusesTwoCriteriaOfOneKey() {
    List<Criterion> criteria = new ArrayList<>(DefaultRubric.RUBRIC.criteria());
    criteria.add(criteria.getFirst());

    assertThatThrownBy(() -> new Rubric("r", criteria))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("criterion needLevel is there twice");
  }

  @Test
  void refusesAFactorWithoutCriteria() {
    assertThatThrownBy(() -> new Rubric("r", List.of(criterion(1, answer("a", 0)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("factor solution has no criterion");
  }

  @Test
  void refusesAnswersOutOfOrderOrDoubled() {
    assertThatThrownBy(() -> criterion(1, answer("a", 0.5), answer("b", 0.4)))
        .hasMessage("criterion c has a level that falls at answer b");
    assertThatThrownBy(() -> criterion(1, answer("a", 0.5), answer("a", 0.6)))
        .hasMessage("criterion c has two answers of the same key");
    assertThatThrownBy(() -> criterion(1)).hasMessage("criterion c has no answers");
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> answer("a", Double.NaN))
        .hasMessage("level of answer a must be between 0.0 and 1.0 but is NaN");
    assertThatThrownBy(() -> new Answer("a", TEXT, 0, -1))
        .hasMessage("effortHours of answer a must be between 0.0 and 1000000.0 but is -1.0");
    assertThatThrownBy(() -> criterion(0, answer("a", 0)))
        .hasMessage("weight of criterion c must be between 1.0E-6 and 1000000.0 but is 0.0");
    assertThatThrownBy(() -> new Text(" ", "tekst")).hasMessage("en must not be blank");
  }

  @Test
  void refusesParametersOutOfRange() {
    assertThatThrownBy(() -> Parameters.product(1, 2))
        .hasMessage("baseRate must be greater than 0 and less than 1 but is 1.0");
    assertThatThrownBy(() -> Parameters.product(0.25, 0))
        .hasMessage("priorStrength must be between 1.0E-6 and 1000000.0 but is 0.0");
    assertThatThrownBy(() -> new Parameters(0.25, 2, Map.of(Factor.NEED, 1.0), 0, 1))
        .hasMessage("weight of factor solution must be between 0.0 and 1000000.0 but is NaN");
    Map<Factor, Double> weights = Parameters.DEFAULT.weights();
    assertThatThrownBy(() -> new Parameters(0.25, 2, weights, Double.NaN, 1))
        .hasMessage("intercept must be between -1000000.0 and 1000000.0 but is NaN");
    assertThatThrownBy(() -> new Parameters(0.25, 2, weights, 0, 0))
        .hasMessage("slope must be between 1.0E-6 and 1000000.0 but is 0.0");
  }

  @Test
  void factorsAreFoundByTheirKey() {
    for (Factor factor : Factor.values()) {
      assertThat(Factor.ofKey(factor.key())).contains(factor);
    }
    assertThat(Factor.ofKey("SALES_PROCESS")).isEmpty();
    assertThat(Factor.SALES_PROCESS.key()).isEqualTo("salesProcess");
  }
}
