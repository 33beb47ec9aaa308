package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.opportunity.Checklist.Done;
import io.vinnrate.opportunity.pipeline.DefaultPipeline;
import io.vinnrate.opportunity.pipeline.ExitActivity;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecklistTest {

  private static final Instant NOW = Instant.parse("2026-03-12T10:00:00.123456Z");
  private static final Instant BEFORE = NOW.minusSeconds(60);
  private static final String PAIN = "uncoverPain";

  private final Checklist done = Checklist.NONE.with(PAIN, null, "ingrid", "Fish", NOW);

  @Test
  void anActivityIsDoneNowUnlessItsTimeIsSaid() {
    assertThat(done.done()).isEqualTo(Map.of(PAIN, new Done(NOW, "ingrid", "Fish")));
    assertThat(Checklist.NONE.with(PAIN, BEFORE, null, null, NOW).done())
        .isEqualTo(Map.of(PAIN, new Done(BEFORE, null, null)));
  }

  @Test
  void itsTimeIsInStepsOfAMicrosecond() {
    assertThat(new Done(Instant.parse("2026-03-12T10:00:00.123456789Z"), null, null).at())
        .isEqualTo(NOW);
  }

  @Test
  void whatIsSaidAgainStaysWithWhoSaidItFirst() {
    assertThat(done.with(PAIN, null, "ola", "Fish", NOW.plusSeconds(9))).isSameAs(done);
    assertThat(done.with(PAIN, NOW, "ola", "Fish", NOW.plusSeconds(9))).isSameAs(done);
  }

  @Test
  void anotherNoteOrTimeIsOfWhoSaysIt() {
    assertThat(done.with(PAIN, null, "ola", "Shrimps", NOW.plusSeconds(9)).done())
        .isEqualTo(Map.of(PAIN, new Done(NOW, "ola", "Shrimps")));
    assertThat(done.with(PAIN, BEFORE, "ola", "Fish", NOW.plusSeconds(9)).done())
        .isEqualTo(Map.of(PAIN, new Done(BEFORE, "ola", "Fish")));
  }

  @Test
  void onlyWhatIsMandatoryAndOpenIsMissing() {
    ExitActivity pain = DefaultPipeline.PIPELINE.activity(PAIN).orElseThrow();
    ExitActivity mail = DefaultPipeline.PIPELINE.activity("sendTeaserMail").orElseThrow();
    assertThat(Checklist.NONE.of(pain).isMissing()).isTrue();
    assertThat(Checklist.NONE.of(mail).isMissing()).isFalse();
    assertThat(done.of(pain).isMissing()).isFalse();
    assertThat(done.without(PAIN).of(pain).isMissing()).isTrue();
  }
}
