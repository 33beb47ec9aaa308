package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.pipeline.DefaultPipeline;
import io.vinnrate.opportunity.pipeline.Pipeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaysTest {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Pipeline OURS =
      new Pipeline("ours-1", DefaultPipeline.PIPELINE.stages().subList(2, 8));
  private static final Map<String, Pipeline> PIPELINES =
      Map.of("default-1", DefaultPipeline.PIPELINE, "ours-1", OURS);

  private final Stays stays = new Stays(PIPELINES::get);

  @Test
  void aNewOpportunityIsAtItsFirstStage() {
    created();
    assertThat(stays.all()).containsExactly(stay("prospecting", 0, null, null, false));
  }

  @Test
  void aMoveEndsAStayAndBeginsTheNext() {
    created();
    entry(3, false, null, change("/title", "Cold chain", "Cold-chain monitoring"));
    move(5, null, "prospecting", "customerMeetings");
    move(9, "the wrong plant", "customerMeetings", "prospecting");
    assertThat(stays.all())
        .containsExactly(
            stay("prospecting", 0, 5L, null, false),
            stay("customerMeetings", 5, 9L, null, false),
            stay("prospecting", 9, null, "the wrong plant", false));
  }

  @Test
  void aMovePastWhatIsMandatoryWasForced() {
    created();
    move(1, "a tender", "prospecting", "meetingFollowUp");
    entry(2, false, null, change("/exitActivities/sendSponsorLetter/doneAt", null, at(2)));
    move(3, null, "meetingFollowUp", "closing");
    assertThat(stays.all())
        .extracting(Stay::stage, Stay::forced)
        .containsExactly(
            tuple("prospecting", false), tuple("meetingFollowUp", true), tuple("closing", false));
  }

  @Test
  void whatAnotherSystemMovedWasNotForced() {
    created();
    entry(1, false, "synchronised", change("/stage", "prospecting", "closing"));
    assertThat(stays.all().getLast()).isEqualTo(stay("closing", 1, null, "synchronised", false));
  }

  @Test
  void anActivityThatIsNotDoneAnyMoreIsOpenAgain() {
    created();
    move(1, null, "prospecting", "meetingFollowUp");
    entry(2, false, null, change("/exitActivities/sendSponsorLetter/doneAt", null, at(2)));
    entry(3, false, null, change("/exitActivities/sendSponsorLetter/doneAt", at(2), null));
    move(4, "no time", "meetingFollowUp", "closing");
    assertThat(stays.all().getLast().forced()).isTrue();
  }

  @Test
  void aClosureEndsAStayAndAReopeningBeginsOne() {
    created();
    closed(7, 6);
    assertThat(stays.all()).containsExactly(stay("prospecting", 0, 6L, null, false));
    reopened(20, 6);
    assertThat(stays.all())
        .containsExactly(
            stay("prospecting", 0, 6L, null, false),
            stay("prospecting", 20, null, "they called", false));
  }

  @Test
  void aStayNeverEndsBeforeItsBeginning() {
    created();
    move(5, null, "prospecting", "customerMeetings");
    closed(7, 3);
    assertThat(stays.all().getLast()).isEqualTo(stay("customerMeetings", 5, 5L, null, false));
  }

  @Test
  void whatWasClosedWhenItsHistoryBeginsWasAtItsStageUntilThen() {
    entry(
        0,
        false,
        null,
        change("/pipeline", null, "default-1"),
        change("/stage", null, "closing"),
        change("/closure/outcome", null, "won"),
        change("/closure/closedAt", null, at(4)));
    assertThat(stays.all()).containsExactly(stay("closing", 0, 4L, null, false));
  }

  @Test
  void anotherPipelineIsAnotherPlaceAndNeverForced() {
    created();
    entry(
        2,
        true,
        "we sell by ours now",
        change("/pipeline", "default-1", "ours-1"),
        change("/stage", "prospecting", "closing"));
    assertThat(stays.all())
        .containsExactly(
            stay("prospecting", 0, 2L, null, false),
            new Stay("ours-1", "closing", hours(2), null, "we sell by ours now", false));
  }

  @Test
  void aStayGoesOnUntilNow() {
    created();
    Stay stay = stays.all().getFirst();
    assertThat(stay.length(hours(5))).isEqualTo(Duration.ofHours(5));
    assertThat(stay.length(START.minusSeconds(1))).isZero();
    closed(3, 2);
    assertThat(stays.all().getFirst().length(hours(5))).isEqualTo(Duration.ofHours(2));
  }

  private void created() {
    entry(
        0,
        false,
        null,
        change("/pipeline", null, "default-1"),
        change("/stage", null, "prospecting"));
  }

  private void move(long hours, @Nullable String reason, String from, String to) {
    entry(hours, true, reason, change("/stage", from, to));
  }

  private void closed(long hours, long closedAt) {
    entry(
        hours,
        false,
        null,
        change("/closure/outcome", null, "lost"),
        change("/closure/closedAt", null, at(closedAt)));
  }

  private void reopened(long hours, long closedAt) {
    entry(
        hours,
        false,
        "they called",
        change("/closure/outcome", "lost", null),
        change("/closure/closedAt", at(closedAt), null));
  }

  private void entry(long hours, boolean move, @Nullable String reason, Delta... deltas) {
    stays.add(hours(hours), move, reason, List.of(deltas));
  }

  private static Delta change(String path, @Nullable String from, @Nullable String to) {
    return new Delta(path, from, to);
  }

  private static Stay stay(
      String stage, long from, @Nullable Long to, @Nullable String reason, boolean forced) {
    return new Stay("default-1", stage, hours(from), to == null ? null : hours(to), reason, forced);
  }

  private static String at(long hours) {
    return hours(hours).toString();
  }

  private static Instant hours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
