package io.vinnrate.opportunity.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.opportunity.text.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureReasonsTest {

  private static final Text TEXT = new Text("The price", "Prisen");
  private static final ClosureReason PRICE =
      new ClosureReason("price", Set.of(Outcome.LOST, Outcome.WON), TEXT);
  private static final ClosureReason TIMING =
      new ClosureReason("timing", Set.of(Outcome.LOST), TEXT);

  private final ClosureReasons reasons = new ClosureReasons(List.of(PRICE, TIMING));

  @Test
  void aReasonExplainsItsOutcomes() {
    assertThatCode(() -> reasons.require("price", Outcome.WON)).doesNotThrowAnyException();
    assertThatCode(() -> reasons.require("price", Outcome.LOST)).doesNotThrowAnyException();
  }

  @Test
  void anotherOutcomeIsNotExplained() {
    assertThatThrownBy(() -> reasons.require("timing", Outcome.WON))
        .isInstanceOf(ReasonException.Unfitting.class)
        .hasMessage("'timing' is no reason why an opportunity is won; these are: price");
  }

  @Test
  void anUnknownReasonExplainsNothing() {
    assertThatThrownBy(() -> reasons.require("Price", Outcome.LOST))
        .isInstanceOf(ReasonException.Unfitting.class)
        .hasMessage("'Price' is no reason why an opportunity is lost; these are: price, timing");
  }

  @Test
  void aKeyStandsForOneReason() {
    assertThatThrownBy(() -> new ClosureReasons(List.of(PRICE, TIMING, PRICE)))
        .isInstanceOfSatisfying(
            ReasonException.KeyRepeated.class, it -> assertThat(it.place()).isEqualTo(2))
        .hasMessage("There are two reasons with the key 'price'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-price", "the price", "pris/verdi", "prisÆ"})
  void whatIsNoKeyIsRefused(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClosureReason(key, Set.of(Outcome.WON), TEXT));
  }

  @Test
  void aReasonExplainsSomethingAndIsReadable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClosureReason("price", Set.of(), TEXT));
    assertThatIllegalArgumentException().isThrownBy(() -> new Text(" ", "Prisen"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Text("The price", ""));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void theProductComesWithReasonsForEachOutcome(Outcome outcome) {
    assertThat(ClosureReasons.STANDARD.reasons())
        .filteredOn(reason -> reason.outcomes().contains(outcome))
        .hasSizeGreaterThanOrEqualTo(5)
        .extracting(ClosureReason::key)
        .contains("other");
  }

  @Test
  void theProductsReasonsReadDifferently() {
    assertThat(ClosureReasons.STANDARD.reasons())
        .extracting(reason -> reason.text().en())
        .doesNotHaveDuplicates();
    assertThat(ClosureReasons.STANDARD.reasons())
        .extracting(reason -> reason.text().nb())
        .doesNotHaveDuplicates();
  }
}
