package io.vinnrate.customer.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.contribution.Period;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationTest {

  @Test
  void sharesAddUpToExactlyOne() {
    Classification classification =
        of(
            new RankedGroup(CustomerClass.N, 1, decimal("1"), decimal("0")),
            new RankedGroup(CustomerClass.A, 1, decimal("1"), decimal("1")),
            new RankedGroup(CustomerClass.B, 1, decimal("1"), decimal("2")));
    assertThat(classification.classes())
        .extracting(ClassShare::contributionShare)
        .containsExactly(
            decimal("0.333333333333"),
            decimal("0.333333333334"),
            decimal("0.333333333333"),
            decimal("0.000000000000"));
    assertThat(sum(classification.classes().stream().map(ClassShare::customerShare).toList()))
        .isEqualByComparingTo("1");
  }

  @Test
  void equalContributionsHaveNoGini() {
    assertThat(of(new RankedGroup(CustomerClass.N, 3, decimal("30"), decimal("30"))).gini())
        .isEqualByComparingTo("0");
  }

  @Test
  void oneWhoContributesAllMakesTheLargestGini() {
    // contributions 100, 0, 0, 0: the mean difference by hand gives (n − 1) / n
    assertThat(of(new RankedGroup(CustomerClass.N, 4, decimal("100"), decimal("300"))).gini())
        .isEqualByComparingTo("0.75");
  }

  @Test
  void theGiniOfThreeIsThatOfTheMeanDifference() {
    // 6, 3, 1: Σ|x−y| / (2·n²·mean) = 2·(3 + 5 + 2) / (2·9·10/3) = 1/3
    Classification classification =
        of(
            new RankedGroup(CustomerClass.N, 1, decimal("6"), decimal("0")),
            new RankedGroup(CustomerClass.B, 2, decimal("4"), decimal("15")));
    assertThat(classification.gini()).isEqualTo(decimal("0.333333333333"));
  }

  @Test
  void theCurveGoesFromNothingToAll() {
    Classification classification =
        of(
            new RankedGroup(CustomerClass.N, 1, decimal("6"), decimal("0")),
            new RankedGroup(CustomerClass.B, 1, decimal("5"), decimal("6")),
            new RankedGroup(CustomerClass.C, 2, decimal("-1"), decimal("22")));
    assertThat(classification.curve())
        .extracting(point -> point.customerShare().doubleValue())
        .containsExactly(0.0, 0.25, 0.5, 1.0);
    assertThat(classification.curve())
        .extracting(point -> point.contributionShare().doubleValue())
        .containsExactly(0.0, 0.6, 1.1, 1.0);
  }

  @Test
  void whereNothingIsToShareThereAreNoShares() {
    Classification classification =
        of(new RankedGroup(CustomerClass.C, 2, decimal("-1"), decimal("3")));
    assertThat(classification.gini()).isNull();
    assertThat(classification.curve()).isEmpty();
    assertThat(classification.classes())
        .extracting(ClassShare::contributionShare)
        .containsOnlyNulls();
    assertThat(classification.classes().getLast().customerShare()).isEqualByComparingTo("1");
  }

  private static Classification of(RankedGroup... groups) {
    return new Classification(
        new Analysis(Period.parse("2026"), Basis.CONTRIBUTION_SHARE), 0, List.of(groups));
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
