package io.vinnrate.opportunity.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stages must be to make a pipeline. */
public final class PipelineLaw {

  /** How many stages a pipeline has at the most. */
  public static final int MAX_STAGES = 30;

  /** How many exit activities a stage has at the most. */
  public static final int MAX_ACTIVITIES = 30;

  /** What versions of pipelines and keys of stages and activities look like. */
  public static final String KEY = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";

  /** The same in words. */
  public static final String KEY_IN_WORDS =
      "must be 1 to 64 letters, digits, hyphens, underscores or dots, and begin with a letter or"
          + " digit";

  private static final Pattern KEY_PATTERN = Pattern.compile(KEY);

  private final List<Breach> breaches = new ArrayList<>();
  private final Set<String> activities = new HashSet<>();

  private PipelineLaw() {}

  /** Where stages break it; nowhere when they make a pipeline. */
  public static List<Breach> breaches(List<PipelineStage> stages) {
    PipelineLaw law = new PipelineLaw();
    law.judge(stages);
    return List.copyOf(law.breaches);
  }

  private void judge(List<PipelineStage> stages) {
    if (stages.isEmpty() || stages.size() > MAX_STAGES) {
      breach("/stages", "must be 1 to %d stages".formatted(MAX_STAGES));
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < stages.size(); i++) {
      PipelineStage stage = stages.get(i);
      String place = "/stages/" + i;
      judgeKey(place, stage.key(), keys, "stage");
      if (i > 0 && stage.stage().compareTo(stages.get(i - 1).stage()) < 0) {
        breach(place + "/stage", "must not come before the stage of the method that is above it");
      }
      judgeActivities(place + "/exitActivities", stage.exitActivities());
    }
  }

  private void judgeActivities(String place, List<ExitActivity> said) {
    if (said.size() > MAX_ACTIVITIES) {
      breach(place, "must be at most %d activities".formatted(MAX_ACTIVITIES));
    }
    for (int i = 0; i < said.size(); i++) {
      judgeKey(place + "/" + i, said.get(i).key(), activities, "activity");
    }
  }

  private void judgeKey(String place, String key, Set<String> others, String what) {
    if (!KEY_PATTERN.matcher(key).matches()) {
      breach(place + "/key", KEY_IN_WORDS);
    }
    if (!others.add(key)) {
      breach(place + "/key", "is the key of another %s of this pipeline".formatted(what));
    }
  }

  private void breach(String place, String detail) {
    breaches.add(new Breach(place, detail));
  }

  /**
   * A place where it is broken.
   *
   * @param place as a JSON pointer into the pipeline, such as {@code /stages/2/key}
   * @param detail what is wrong there, for a person
   */
  public record Breach(String place, String detail) {}
}
