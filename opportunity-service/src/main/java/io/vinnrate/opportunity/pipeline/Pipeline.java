package io.vinnrate.opportunity.pipeline;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stages that a company's sales go through, never changed once it is made.
 *
 * @param version its name, such as {@code default-1}
 * @param stages in the order in which sales go through them; see {@link PipelineLaw}
 */
public record Pipeline(String version, List<PipelineStage> stages) {

  /**
   * A pipeline.
   *
   * @throws IllegalArgumentException when the stages make none
   */
  public Pipeline {
    stages = List.copyOf(stages);
    List<PipelineLaw.Breach> breaches = PipelineLaw.breaches(stages);
    if (!breaches.isEmpty()) {
      throw new IllegalArgumentException("pipeline %s: %s".formatted(version, breaches));
    }
  }

  /** Where a new opportunity starts: the first stage of prospecting, else the first of all. */
  public PipelineStage start() {
    return stageOf(Stage.FIRST).orElseGet(stages::getFirst);
  }

  /** The stage of a key; empty when it has none. */
  public Optional<PipelineStage> stage(String key) {
    return stages.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /**
   * The stage of a key.
   *
   * @throws PipelineException.UnknownStage when it has none
   */
  public PipelineStage require(String key) {
    return stage(key).orElseThrow(() -> new PipelineException.UnknownStage(this, key));
  }

  /** The first of its stages that belong to a stage of the method; empty when none does. */
  public Optional<PipelineStage> stageOf(Stage stage) {
    return stages.stream().filter(it -> it.stage() == stage).findFirst();
  }

  /**
   * Where an opportunity goes on that comes over from another pipeline: at the stage of the same
   * key, else at the first of the same stage of the method.
   *
   * @param chosen the key of the stage to go on at instead; null for none
   * @throws PipelineException.UnknownStage when it has no such stage
   * @throws PipelineException.NoMatchingStage when none is chosen and none matches
   */
  public PipelineStage goingOnFrom(PipelineStage before, @Nullable String chosen) {
    if (chosen != null) {
      return require(chosen);
    }
    return stage(before.key())
        .or(() -> stageOf(before.stage()))
        .orElseThrow(() -> new PipelineException.NoMatchingStage(this, before));
  }

  /** The exit activity of a key; empty when it has none. */
  public Optional<ExitActivity> activity(String key) {
    return stages.stream()
        .flatMap(it -> it.exitActivities().stream())
        .filter(it -> it.key().equals(key))
        .findFirst();
  }

  /** Whether one of its stages comes before another. */
  public boolean isForward(String from, String to) {
    return index(from) < index(to);
  }

  /**
   * What a move leaves undone: the mandatory exit activities of the stages from the first up to
   * before the last that are not done; none when the move is not forward.
   *
   * @param done the keys of what is done
   */
  public List<Undone> undone(String from, String to, Set<String> done) {
    return isForward(from, to)
        ? stages.subList(index(from), index(to)).stream().flatMap(it -> undone(it, done)).toList()
        : List.of();
  }

  private static Stream<Undone> undone(PipelineStage stage, Set<String> done) {
    return stage.exitActivities().stream()
        .filter(it -> it.mandatory() && !done.contains(it.key()))
        .map(it -> new Undone(stage, it));
  }

  private int index(String key) {
    return stages.indexOf(require(key));
  }

  /** The keys of its stages, for a person. */
  public String keys() {
    return stages.stream().map(PipelineStage::key).collect(joining(", "));
  }

  /** An exit activity of a stage that is not done. */
  public record Undone(PipelineStage stage, ExitActivity activity) {}
}
