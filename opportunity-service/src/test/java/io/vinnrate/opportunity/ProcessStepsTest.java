package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessStepsTest {

  private static final List<SellerStep> SELLERS = List.of(SellerStep.values());

  @Test
  void withoutBothStepsNobodyLeads() {
    assertThat(ProcessSteps.NONE.inStep()).isEmpty();
    assertThat(new ProcessSteps(SellerStep.PROVE, null).inStep()).isEmpty();
    assertThat(new ProcessSteps(null, BuyerStep.BE_CONVINCED).inStep()).isEmpty();
  }

  @Test
  void theSellerIsLevelAtTheStepThatTheBuyerAnsweredAndAheadAfterIt() {
    for (BuyerStep buyer : BuyerStep.values()) {
      for (SellerStep seller : SellerStep.values()) {
        int lead = SELLERS.indexOf(seller) - SELLERS.indexOf(buyer.answered());
        assertThat(new ProcessSteps(seller, buyer).inStep())
            .contains(lead == 0 ? InStep.LEVEL : lead > 0 ? InStep.AHEAD : InStep.BUYER_LEADS);
      }
    }
  }

  @Test
  void theBuyersStepsAnswerTheSellersInTheirOrder() {
    assertThat(Stream.of(BuyerStep.values()).map(BuyerStep::answered))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void whatIsNotKnownStays() {
    ProcessSteps both = new ProcessSteps(SellerStep.PROVE, BuyerStep.TELL_NEEDS);
    assertThat(both.with(ProcessSteps.NONE)).isEqualTo(both);
    assertThat(both.with(new ProcessSteps(SellerStep.CLOSE, null)))
        .isEqualTo(new ProcessSteps(SellerStep.CLOSE, BuyerStep.TELL_NEEDS));
    assertThat(both.with(new ProcessSteps(null, BuyerStep.BE_CONVINCED)))
        .isEqualTo(new ProcessSteps(SellerStep.PROVE, BuyerStep.BE_CONVINCED));
  }

  @Test
  void eachStepHasANameOfItsOwnInBothLanguages() {
    assertThat(Arrays.stream(SellerStep.values()).map(StepTexts::of)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(BuyerStep.values()).map(StepTexts::of)).doesNotHaveDuplicates();
  }
}
