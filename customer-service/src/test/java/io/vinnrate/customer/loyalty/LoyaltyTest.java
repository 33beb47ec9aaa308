package io.vinnrate.customer.loyalty;

import static io.vinnrate.customer.loyalty.AdviserBehaviour.AVOIDS_BLUNDERS;
import static io.vinnrate.customer.loyalty.AdviserBehaviour.BROAD_SUPPORT;
import static io.vinnrate.customer.loyalty.AdviserBehaviour.EDUCATES;
import static io.vinnrate.customer.loyalty.AdviserBehaviour.UNIQUE_PERSPECTIVES;
import static io.vinnrate.customer.loyalty.Driver.COMPANY_AND_BRAND;
import static io.vinnrate.customer.loyalty.Driver.PRICE_VS_VALUE;
import static io.vinnrate.customer.loyalty.Driver.PRODUCT_AND_SERVICE;
import static io.vinnrate.customer.loyalty.Driver.SALES_EXPERIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vinnrate.customer.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoyaltyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final LoyaltyWeights WEIGHTS = weights("19", "19", "9", "53");

  /** 10 · (19·8 + 19·7 + 9·6 + 53·9) / 100. */
  @Test
  void theIndexWeighsTheDrivers() {
    LoyaltySurvey survey = survey("8", "7", "6", "9");
    assertThat(WEIGHTS.index(survey)).contains(new BigDecimal("81.6"));
    assertThat(WEIGHTS.answered(survey)).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "10, 100.0", "5.5, 55.0"})
  void theIndexOfEqualAnswersIsTenTimesTheAnswer(String answer, String index) {
    assertThat(WEIGHTS.index(survey(answer, answer, answer, answer)))
        .contains(new BigDecimal(index));
  }

  /** 10 · (19·8 + 9·6) / 28 = 73.57…. */
  @Test
  void unknownIsNotLow() {
    LoyaltySurvey survey = survey("8", null, "6", null);
    assertThat(WEIGHTS.index(survey)).contains(new BigDecimal("73.6"));
    assertThat(WEIGHTS.answered(survey)).isEqualByComparingTo("28");
    assertThat(WEIGHTS.loss(SALES_EXPERIENCE, survey)).isZero();
  }

  @Test
  void theSalesExperienceIsTheMeanOfTheBehaviours() {
    LoyaltySurvey survey =
        new LoyaltySurvey(
            DAY,
            Map.of(),
            Map.of(
                UNIQUE_PERSPECTIVES,
                decimal("7"),
                EDUCATES,
                decimal("8"),
                BROAD_SUPPORT,
                decimal("7")));
    assertThat(survey.score(SALES_EXPERIENCE).map(Score::rounded)).contains(decimal("7.33"));
    assertThat(WEIGHTS.index(survey)).contains(new BigDecimal("73.3"));
    assertThat(WEIGHTS.answered(survey)).isEqualByComparingTo("53");
  }

  @Test
  void whatIsSaidOfTheWholeGoesBeforeTheBehaviours() {
    LoyaltySurvey survey =
        new LoyaltySurvey(
            DAY, Map.of(SALES_EXPERIENCE, decimal("4")), Map.of(EDUCATES, decimal("9")));
    assertThat(survey.score(SALES_EXPERIENCE).map(Score::rounded)).contains(decimal("4.00"));
    assertThat(survey.weakestBehaviour()).contains(EDUCATES);
  }

  /** 10 · (85·7 + 15·21.1/3) / 100 is 70.05 exactly, which a mean of 7.03 would not reach. */
  @Test
  void aMeanIsNotRoundedBeforeItIsWeighed() {
    LoyaltySurvey survey =
        new LoyaltySurvey(
            DAY,
            Map.of(COMPANY_AND_BRAND, decimal("7")),
            Map.of(
                UNIQUE_PERSPECTIVES,
                decimal("7.1"),
                EDUCATES,
                decimal("7"),
                BROAD_SUPPORT,
                decimal("7")));
    assertThat(weights("85", "0", "0", "15").index(survey)).contains(decimal("70.1"));
  }

  @Test
  void lossesAndIndexAddToTheWhole() {
    LoyaltySurvey survey = survey("8", "7", "6", "9");
    assertThat(WEIGHTS.loss(COMPANY_AND_BRAND, survey)).isEqualTo(decimal("3.80"));
    assertThat(WEIGHTS.loss(PRODUCT_AND_SERVICE, survey)).isEqualTo(decimal("5.70"));
    assertThat(WEIGHTS.loss(PRICE_VS_VALUE, survey)).isEqualTo(decimal("3.60"));
    assertThat(WEIGHTS.loss(SALES_EXPERIENCE, survey)).isEqualTo(decimal("5.30"));
  }

  @Test
  void withoutWeightThereIsNoIndex() {
    LoyaltySurvey survey = survey(null, null, null, "9");
    LoyaltyWeights withoutSales = weights("50", "50", "0", "0");
    assertThat(withoutSales.index(survey)).isEmpty();
    assertThat(withoutSales.loss(SALES_EXPERIENCE, survey)).isZero();
    assertThat(withoutSales.weakest(survey)).contains(SALES_EXPERIENCE);
  }

  @Test
  void theWeakestDriverHasTheLowestScoreAndTheGreaterWeightInATie() {
    assertThat(WEIGHTS.weakest(survey("8", "7", "6", "9"))).contains(PRICE_VS_VALUE);
    assertThat(WEIGHTS.weakest(survey("6", "7", "6", "9"))).contains(COMPANY_AND_BRAND);
    assertThat(WEIGHTS.weakest(survey("6", "6", "6", "6"))).contains(SALES_EXPERIENCE);
    assertThat(WEIGHTS.weakest(survey("6", "6", null, null))).contains(COMPANY_AND_BRAND);
  }

  @Test
  void theWeakestBehaviourIsTheFirstOfTheLowest() {
    LoyaltySurvey survey =
        new LoyaltySurvey(
            DAY,
            Map.of(),
            Map.of(
                BROAD_SUPPORT, decimal("3"),
                AVOIDS_BLUNDERS, decimal("3.0"),
                EDUCATES, decimal("4")));
    assertThat(survey.weakestBehaviour()).contains(AVOIDS_BLUNDERS);
    assertThat(survey("8", null, null, null).weakestBehaviour()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7.2, 2.0, STABLE",
    "7, 6.8, -2.0, STABLE",
    "7, 7, 0.0, STABLE",
    "7, 7.3, 3.0, RISING",
    "7, 6.7, -3.0, FALLING"
  })
  void theTrendComparesTheLatestTwo(String before, String now, String change, Trend trend) {
    Loyalty loyalty =
        new Loyalty(
            WEIGHTS,
            List.of(
                survey("1", "1", "1", "1"),
                survey(before, before, before, before),
                survey(now, now, now, now)));
    assertThat(loyalty.change()).contains(new BigDecimal(change));
    assertThat(loyalty.trend()).contains(trend);
  }

  @Test
  void oneSurveyHasNoTrend() {
    Loyalty loyalty = new Loyalty(WEIGHTS, List.of(survey("8", "7", "6", "9")));
    assertThat(loyalty.change()).isEmpty();
    assertThat(loyalty.trend()).isEmpty();
    assertThat(loyalty.history())
        .containsExactly(new WeighedSurvey(loyalty.latest(), new BigDecimal("81.6")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "10.1", "7.25"})
  void anAnswerIsZeroToTenWithOneDecimal(String answer) {
    assertThatIllegalArgumentException().isThrownBy(() -> survey(answer, null, null, null));
  }

  @Test
  void aSurveyHasAnAnswer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoyaltySurvey(DAY, Map.of(), Map.of()));
  }

  @Test
  void weightsAddToTheWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> weights("19", "19", "9", "53.01"));
    assertThatIllegalArgumentException().isThrownBy(() -> weights("-1", "39", "9", "53"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoyaltyWeights(Map.of(SALES_EXPERIENCE, decimal("100"))));
    assertThat(weights("0", "0", "0", "100").of(SALES_EXPERIENCE)).isEqualByComparingTo("100");
  }

  /** The same by doubles, which are far nearer than half a decimal but at ties. */
  @Test
  void theIndexIsTheWeightedMeanOfAnyAnswers() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal[] answers =
          random
              .ints(4, 0, 101)
              .mapToObj(it -> BigDecimal.valueOf(it, 1))
              .toArray(BigDecimal[]::new);
      LoyaltySurvey survey =
          new LoyaltySurvey(
              DAY,
              Map.of(COMPANY_AND_BRAND, answers[0], PRICE_VS_VALUE, answers[1]),
              Map.of(EDUCATES, answers[2], BROAD_SUPPORT, answers[3]));
      double sales = (answers[2].doubleValue() + answers[3].doubleValue()) / 2;
      double expected =
          10 * (19 * answers[0].doubleValue() + 9 * answers[1].doubleValue() + 53 * sales) / 81;
      assertThat(WEIGHTS.index(survey).map(BigDecimal::doubleValue).orElse(Double.NaN))
          .isBetween(expected - 0.05 - 1e-9, expected + 0.05 + 1e-9);
    }
  }

  private static LoyaltySurvey survey(@Nullable String... answers) {
    return new LoyaltySurvey(DAY, byDriver(answers), Map.of());
  }

  private static LoyaltyWeights weights(String... weights) {
    return new LoyaltyWeights(byDriver(weights));
  }

  /** In the order of the drivers; null is unknown. */
  private static Map<Driver, BigDecimal> byDriver(@Nullable String... numbers) {
    Map<Driver, BigDecimal> byDriver = new EnumMap<>(Driver.class);
    Iterator<@Nullable String> number = Arrays.asList(numbers).iterator();
    for (Driver driver : Driver.values()) {
      String text = number.next();
      if (text != null) {
        byDriver.put(driver, decimal(text));
      }
    }
    return byDriver;
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
