package io.vinnrate.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static Score score(Map<Factor, Double> factors, Map<String, String> answers) {
    return Model.DEFAULT.score(new Assessment(factors, answers));
  }

  @Test
  void unknownIsNotLow() {
    Score score = score(Map.of(), Map.of());

    assertThat(score.winProbability()).isEqualTo(0.25);
    assertThat(score.modelVersion()).isEqualTo("default-1");
  }

  @Test
  void equallyWeakFactorsAreNamedInTheirOrder() {
    assertThat(score(Map.of(), Map.of()).weakestFactor()).isEqualTo(Factor.NEED);
    assertThat(score(Map.of(Factor.VALUE, 0.2, Factor.ACCESS, 0.2), Map.of()).weakestFactor())
        .isEqualTo(Factor.VALUE);
  }

  @Test
  void namesTheCriteriaThatLackAnAnswer() {
    Score score = score(Map.of(), Map.of("buyingDesire", "3", "needLevel", "latent"));

    assertThat(score.factor(Factor.NEED).unanswered())
        .containsExactly("painConfirmed", "consequencesQuantified");
    assertThat(score.factor(Factor.ACCESS).unanswered())
        .containsExactly("decisionMaker", "sponsor", "opponents", "evaluatorsCovered");
  }

  @Test
  void aDirectControlBeatsItsAnswersAndLacksNone() {
    FactorScore need =
        score(Map.of(Factor.NEED, 0.9), Map.of("needLevel", "latent")).factor(Factor.NEED);

    assertThat(need.control()).isEqualTo(0.9);
    assertThat(need.low()).isEqualTo(0.9);
    assertThat(need.high()).isEqualTo(0.9);
    assertThat(need.unanswered()).isEmpty();
  }

  @Test
  void everyFindingIsReportedAtOnce() {
    Assessment assessment =
        new Assessment(
            Map.of(Factor.ACCESS, Double.NaN, Factor.NEED, 1.5, Factor.VALUE, 1.0),
            Map.of("needLevel", "hot", "budget", "allocated", "astrology", "good"));

    InvalidAssessmentException thrown =
        catchThrowableOfType(
            InvalidAssessmentException.class, () -> Model.DEFAULT.score(assessment));

    assertThat(thrown.findings())
        .containsExactly(
            new Finding.ControlOutOfRange(Factor.NEED, 1.5),
            new Finding.ControlOutOfRange(Factor.ACCESS, Double.NaN),
            new Finding.UnknownCriterion("astrology"),
            new Finding.UnknownAnswer(
                "needLevel", "hot", List.of("latent", "conscious", "buyingVision")));
    assertThat(thrown.findings())
        .extracting(Finding::key)
        .containsExactly("need", "access", "astrology", "needLevel");
    assertThat(thrown)
        .hasMessage(
            "need must be a number from 0 to 1; access must be a number from 0 to 1; "
                + "astrology is not a criterion of the rubric; "
                + "needLevel must be one of latent, conscious, buyingVision");
  }

  @Test
  void anAnswerBelowADirectControlIsCheckedToo() {
    assertThatThrownBy(() -> score(Map.of(Factor.NEED, 0.9), Map.of("needLevel", "hot")))
        .isInstanceOf(InvalidAssessmentException.class);
  }

  @Test
  void infinityAndNegativeControlsAreRefused() {
    for (double control : new double[] {Double.POSITIVE_INFINITY, -1e-300, Math.nextUp(1.0)}) {
      assertThatThrownBy(() -> score(Map.of(Factor.NEED, control), Map.of()))
          .isInstanceOf(InvalidAssessmentException.class);
    }
  }

  @Test
  void minusZeroIsZero() {
    assertThat(score(Map.of(Factor.NEED, -0.0), Map.of()))
        .isEqualTo(score(Map.of(Factor.NEED, 0.0), Map.of()));
    assertThat(score(Map.of(Factor.NEED, -0.0), Map.of()).winProbability()).isEqualTo(0.0);
  }

  @Test
  void anAssessmentIteratesInOneOrderAndDoesNotChange() {
    Assessment assessment =
        new Assessment(
            Map.of(Factor.VALUE, 0.1, Factor.NEED, 0.2),
            Map.of("sponsor", "none", "budget", "none"));

    assertThat(assessment.factors().keySet()).containsExactly(Factor.NEED, Factor.VALUE);
    assertThat(assessment.answers().keySet()).containsExactly("budget", "sponsor");
    assertThatThrownBy(() -> assessment.answers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
