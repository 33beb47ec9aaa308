package io.vinnrate.customer.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ValueCaseTest {

  @Test
  void whatLiesBetweenTheStepsIsShared() {
    ValueCase value = of("7000", "10000", "13000");
    assertThat(value.margin()).isEqualTo(new BigDecimal("3000"));
    assertThat(value.customersGain()).isEqualTo(new BigDecimal("3000"));
    assertThat(value.valueCreated()).isEqualTo(new BigDecimal("6000"));
    assertThat(value.shares())
        .contains(new ValueCase.Shares(new BigDecimal("0.5"), new BigDecimal("0.5")));
  }

  @Test
  void theSharesAddToOne() {
    assertThat(of("0", "1", "3").shares())
        .contains(
            new ValueCase.Shares(
                new BigDecimal("0.333333333333333"), new BigDecimal("0.666666666666667")));
  }

  @Test
  void whereNothingIsCreatedNothingIsShared() {
    assertThat(of("5", "5", "5").shares()).isEmpty();
    assertThat(of("5", "5", "6").shares())
        .contains(new ValueCase.Shares(BigDecimal.ZERO, BigDecimal.ONE));
  }

  @Test
  void theLadderMustRise() {
    assertThatIllegalArgumentException().isThrownBy(() -> of("5", "4", "6"));
    assertThatIllegalArgumentException().isThrownBy(() -> of("5", "6", "5.9"));
    assertThatIllegalArgumentException().isThrownBy(() -> of("-1", "6", "7"));
  }

  @Test
  void theSameAmountsAreTheSameCase() {
    assertThat(of("100", "200.0", "300.00")).isEqualTo(of("100.0000", "2e2", "300"));
  }

  private static ValueCase of(String cost, String price, String customerValue) {
    return new ValueCase(
        new BigDecimal(cost),
        new BigDecimal(price),
        new BigDecimal(customerValue),
        Currency.getInstance("NOK"),
        ValueQuestions.UNANSWERED);
  }
}
