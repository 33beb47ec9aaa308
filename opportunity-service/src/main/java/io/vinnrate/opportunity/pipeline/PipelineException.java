package io.vinnrate.opportunity.pipeline;

/** What a use case of pipelines refuses. */
public abstract sealed class PipelineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private PipelineException(String message) {
    super(message);
  }

  /** There is no such pipeline. */
  public static final class NotFound extends PipelineException {

    private static final long serialVersionUID = 1L;

    NotFound(String version) {
      super("There is no pipeline '%s'".formatted(version));
    }
  }

  /** There is another one of that version. */
  public static final class VersionTaken extends PipelineException {

    private static final long serialVersionUID = 1L;

    VersionTaken(String version) {
      super("There is a pipeline '%s' already; it can't be changed".formatted(version));
    }
  }

  /** A pipeline has no such stage. */
  public static final class UnknownStage extends PipelineException {

    private static final long serialVersionUID = 1L;

    private final String keys;

    UnknownStage(Pipeline pipeline, String key) {
      super("The pipeline '%s' has no stage '%s'".formatted(pipeline.version(), key));
      this.keys = pipeline.keys();
    }

    /** The keys of the stages that it has. */
    public String keys() {
      return keys;
    }
  }

  /** A pipeline has no stage that matches the one of another pipeline. */
  public static final class NoMatchingStage extends PipelineException {

    private static final long serialVersionUID = 1L;

    private final String keys;

    NoMatchingStage(Pipeline pipeline, PipelineStage stage) {
      super(
          "The pipeline '%s' has no stage that matches '%s'"
              .formatted(pipeline.version(), stage.key()));
      this.keys = pipeline.keys();
    }

    /** The keys of the stages that it has. */
    public String keys() {
      return keys;
    }
  }
}
