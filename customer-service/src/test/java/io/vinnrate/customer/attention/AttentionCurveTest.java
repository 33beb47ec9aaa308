package io.vinnrate.customer.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.customer.attention.AttentionCurve.Spent;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionCurveTest {

  @Test
  void itAccumulatesTimeAndContribution() {
    assertThat(AttentionCurve.of(List.of(spent(10, "400"), spent(0, "300"), spent(30, "100"))))
        .contains(
            List.of(
                new CurvePoint(0, 0),
                new CurvePoint(0.25, 0.5),
                new CurvePoint(0.25, 0.875),
                new CurvePoint(1, 1)));
  }

  @Test
  void aLossTakesTheCurveAboveOneBeforeItEndsThere() {
    assertThat(AttentionCurve.of(List.of(spent(1, "500"), spent(1, "-100"))))
        .contains(List.of(new CurvePoint(0, 0), new CurvePoint(0.5, 1.25), new CurvePoint(1, 1)));
  }

  @Test
  void withoutTimeOrContributionThereIsNone() {
    assertThat(AttentionCurve.of(List.of())).isEmpty();
    assertThat(AttentionCurve.of(List.of(spent(0, "500")))).isEmpty();
    assertThat(AttentionCurve.of(List.of(spent(5, "0")))).isEmpty();
    assertThat(AttentionCurve.of(List.of(spent(5, "10"), spent(5, "-10")))).isEmpty();
  }

  @Test
  void theDecksGivesNinetyPercentForNotQuiteHalfTheTime() {
    assertThat(AttentionCurve.DECK).contains(new CurvePoint(0.45, 0.9));
  }

  private static Spent spent(long minutes, String contribution) {
    return new Spent(minutes, new BigDecimal(contribution));
  }
}
