package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.opportunity.pipeline.DefaultPipeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JourneyTest {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  private static final Stay ELSEWHERE =
      new Stay("ours-1", "customerMeetings", before(90), before(50), null, false);

  private final Journey journey =
      Journey.of(
          DefaultPipeline.PIPELINE,
          "customerMeetings",
          Checklist.NONE.with("uncoverPain", null, null, null, NOW),
          List.of(
              ELSEWHERE,
              stay("prospecting", 50, 45L),
              stay("customerMeetings", 45, 30L),
              stay("prospecting", 30, 28L),
              stay("customerMeetings", 28, null)),
          NOW);

  @Test
  void theTimeAtAStageIsTheSumOfItsStaysInThePipeline() {
    assertThat(leg("prospecting").time()).isEqualTo(Duration.ofHours(7));
    assertThat(leg("customerMeetings").time()).isEqualTo(Duration.ofHours(43));
    assertThat(leg("customerMeetings").stays()).hasSize(2);
    assertThat(leg("closing").time()).isZero();
    assertThat(journey.before()).containsExactly(ELSEWHERE);
  }

  @Test
  void oneStageIsTheCurrentOne() {
    assertThat(journey.legs().stream().filter(Journey.Leg::isCurrent))
        .containsExactly(leg("customerMeetings"));
  }

  @Test
  void thePictureShowsTheTimesAndWhatIsMissing() {
    String picture = JourneyPicture.of(journey);
    assertThat(picture)
        .contains(
            "Prospecting: 7 h 0 min. Customer meetings: 1 d 19 h, where it is. 2 mandatory"
                + " activities are open.",
            "▸ Customer meetings",
            "○ Identify who has the power to decide",
            "○ Send the sponsor letter")
        .doesNotContain("○ Uncover the buyer's pain", "○ Book meetings");
  }

  @Test
  void aPictureBeforeAnyTimeHasPassedIsStillOne() {
    Journey fresh =
        Journey.of(
            DefaultPipeline.PIPELINE,
            "prospecting",
            Checklist.NONE,
            List.of(new Stay("default-1", "prospecting", NOW, null, null, false)),
            NOW);
    assertThat(JourneyPicture.of(fresh)).contains("0 min 0 s").doesNotContain("NaN");
  }

  private Journey.Leg leg(String stage) {
    return journey.legs().stream()
        .filter(it -> it.stage().key().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private static Stay stay(String stage, long from, @Nullable Long to) {
    return new Stay("default-1", stage, before(from), to == null ? null : before(to), null, false);
  }

  private static Instant before(long hours) {
    return NOW.minus(Duration.ofHours(hours));
  }
}
