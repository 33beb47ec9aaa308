package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vinnrate.opportunity.pipeline.DefaultPipeline;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageMoveTest {

  @Test
  void forwardsNeedsNoReasonWhenNothingMandatoryIsOpen() {
    assertThat(moved("prospecting", "customerMeetings", null, false)).isEqualTo("customerMeetings");
    assertThat(
            moved(
                "customerMeetings",
                "meetingFollowUp",
                null,
                false,
                "uncoverPain",
                "identifyDecisionPower"))
        .isEqualTo("meetingFollowUp");
  }

  @Test
  void whatIsMandatoryAndOpenIsNamed() {
    assertThatExceptionOfType(ProgressException.ExitActivitiesOpen.class)
        .isThrownBy(() -> moved("prospecting", "closing", "he is in a hurry", false, "uncoverPain"))
        .withMessage(
            "Not done yet: identifyDecisionPower (customerMeetings), sendSponsorLetter"
                + " (meetingFollowUp)")
        .satisfies(it -> assertThat(it.undone()).hasSize(2));
  }

  @Test
  void whoForcesAMoveSaysWhy() {
    assertThat(moved("prospecting", "closing", "a framework agreement", true)).isEqualTo("closing");
    assertThatExceptionOfType(ProgressException.ReasonNeeded.class)
        .isThrownBy(() -> moved("prospecting", "closing", null, true))
        .withMessage("A forced move needs a reason");
    assertThatExceptionOfType(ProgressException.ReasonNeeded.class)
        .isThrownBy(() -> moved("prospecting", "customerMeetings", null, true));
  }

  @Test
  void whoGoesBackSaysWhy() {
    assertThat(moved("closing", "prospecting", "the sponsor left", false)).isEqualTo("prospecting");
    assertThatExceptionOfType(ProgressException.ReasonNeeded.class)
        .isThrownBy(() -> moved("closing", "prospecting", null, false))
        .withMessage("A move backwards needs a reason");
  }

  @Test
  void whoStaysIsNotRefused() {
    assertThat(moved("customerMeetings", "customerMeetings", null, false))
        .isEqualTo("customerMeetings");
  }

  @Test
  void anUnknownStageIsRefusedWithThoseThatThereAre() {
    assertThatExceptionOfType(ProgressException.UnknownTarget.class)
        .isThrownBy(() -> moved("prospecting", "negotiation", null, true))
        .withMessage("The pipeline 'default-1' has no stage 'negotiation'")
        .satisfies(it -> assertThat(it.keys()).startsWith("tacticalMarketing, segmenting, "));
  }

  private static String moved(
      String from, String to, @Nullable String reason, boolean forced, String... done) {
    return new StageMove(to, reason, forced).in(DefaultPipeline.PIPELINE, from, Set.of(done)).key();
  }
}
