package io.vinnrate.opportunity;

import static java.util.stream.Collectors.joining;

import io.vinnrate.opportunity.pipeline.Pipeline;
import java.time.Instant;
import java.util.List;

/** What a use case refuses that tells how far an opportunity has come in its pipeline. */
public abstract sealed class ProgressException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ProgressException(String message) {
    super(message);
  }

  /** The opportunity's pipeline has no stage to move to by that name. */
  public static final class UnknownTarget extends ProgressException {

    private static final long serialVersionUID = 1L;

    private final String keys;

    UnknownTarget(Pipeline pipeline, String to) {
      super("The pipeline '%s' has no stage '%s'".formatted(pipeline.version(), to));
      this.keys = pipeline.keys();
    }

    /** The keys of the stages that there are. */
    public String keys() {
      return keys;
    }
  }

  /** What is done against the usual course of a sale needs a reason. */
  public static final class ReasonNeeded extends ProgressException {

    private static final long serialVersionUID = 1L;

    ReasonNeeded(String what) {
      super("%s needs a reason".formatted(what));
    }
  }

  /** A stage can't be left before what is mandatory in it is done. */
  public static final class ExitActivitiesOpen extends ProgressException {

    private static final long serialVersionUID = 1L;

    private final transient List<Pipeline.Undone> undone;

    ExitActivitiesOpen(List<Pipeline.Undone> undone) {
      super(
          "Not done yet: "
              + undone.stream()
                  .map(it -> "%s (%s)".formatted(it.activity().key(), it.stage().key()))
                  .collect(joining(", ")));
      this.undone = List.copyOf(undone);
    }

    /** What is not done, in the pipeline's order. */
    public List<Pipeline.Undone> undone() {
      return undone;
    }
  }

  /** What is done can't be yet to come. */
  public static final class DoneInFuture extends ProgressException {

    private static final long serialVersionUID = 1L;

    DoneInFuture(Instant at) {
      super("%s is in the future".formatted(at));
    }
  }

  /** Within its pipeline an opportunity changes its stage by a stage move. */
  public static final class SamePipeline extends ProgressException {

    private static final long serialVersionUID = 1L;

    SamePipeline(String pipeline) {
      super("The opportunity is in the pipeline '%s' already".formatted(pipeline));
    }
  }

  /** There is no pipeline to move over to by that name. */
  public static final class UnknownPipeline extends ProgressException {

    private static final long serialVersionUID = 1L;

    UnknownPipeline(String version) {
      super("There is no pipeline '%s'".formatted(version));
    }
  }
}
