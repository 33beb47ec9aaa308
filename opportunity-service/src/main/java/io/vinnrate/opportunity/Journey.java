package io.vinnrate.opportunity;

import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.PipelineStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The way that an opportunity has gone through its pipeline.
 *
 * @param pipeline the pipeline's version
 * @param stage the key of the stage that it is at
 * @param legs one for each stage, in the pipeline's order
 * @param before the stays in other pipelines, oldest first
 * @param now until when it is told
 */
public record Journey(
    String pipeline, String stage, List<Leg> legs, List<Stay> before, Instant now) {

  public Journey {
    legs = List.copyOf(legs);
    before = List.copyOf(before);
  }

  /**
   * The way until now.
   *
   * @param stays all of them, oldest first
   */
  static Journey of(
      Pipeline pipeline, String stage, Checklist checklist, List<Stay> stays, Instant now) {
    return new Journey(
        pipeline.version(),
        stage,
        pipeline.stages().stream()
            .map(it -> Leg.of(pipeline, it, stage, checklist, stays, now))
            .toList(),
        stays.stream().filter(it -> !it.pipeline().equals(pipeline.version())).toList(),
        now);
  }

  /**
   * A stage of the way.
   *
   * @param isCurrent whether the opportunity is there
   * @param activities the stage's exit activities
   * @param stays when the opportunity was there, oldest first; it may have come back
   * @param time how long that was in sum, or is until now
   */
  public record Leg(
      PipelineStage stage,
      boolean isCurrent,
      List<CheckedActivity> activities,
      List<Stay> stays,
      Duration time) {

    public Leg {
      activities = List.copyOf(activities);
      stays = List.copyOf(stays);
    }

    private static Leg of(
        Pipeline pipeline,
        PipelineStage stage,
        String current,
        Checklist checklist,
        List<Stay> stays,
        Instant now) {
      List<Stay> own =
          stays.stream().filter(it -> it.isAt(pipeline.version(), stage.key())).toList();
      return new Leg(
          stage,
          stage.key().equals(current),
          stage.exitActivities().stream().map(checklist::of).toList(),
          own,
          own.stream().map(it -> it.length(now)).reduce(Duration.ZERO, Duration::plus));
    }
  }
}
