package io.vinnrate.opportunity.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The pipelines in memory, where they never get old. Which of them is in force is looked up when
 * what is known is {@link #MAX_AGE} old: one SQL round trip a second at most, whatever the number
 * of requests. So all replicas follow an activation within a second, and this one at once when it
 * made it.
 */
@ApplicationScoped
public class Pipelines {

  /** How old what is in memory of the activation may be. */
  static final Duration MAX_AGE = Duration.ofSeconds(1);

  private final PipelineRegistry registry;
  private final Map<String, Pipeline> known = new ConcurrentHashMap<>();
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
  private volatile @Nullable Pipeline active;

  Pipelines(PipelineRegistry registry) {
    this.registry = registry;
  }

  /** Before anything is sold. */
  void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    registry.begin();
    refresh();
  }

  /**
   * The pipeline of a version. No SQL round trip, one when it is not in memory yet.
   *
   * @throws PipelineException.NotFound when there is none
   */
  public Pipeline require(String version) {
    return find(version).orElseThrow(() -> new PipelineException.NotFound(version));
  }

  /** The same; empty when there is none. */
  public Optional<Pipeline> find(String version) {
    Pipeline pipeline = known.get(version);
    if (pipeline != null) {
      return Optional.of(pipeline);
    }
    Optional<Pipeline> found = registry.kept(version).map(StoredPipeline::pipeline);
    found.ifPresent(it -> known.put(version, it));
    return found;
  }

  /** The pipeline in force. */
  public Pipeline active() {
    long before = lookedAt.get();
    long now = System.nanoTime();
    if (now - before >= MAX_AGE.toNanos() && lookedAt.compareAndSet(before, now)) {
      refresh();
    }
    return Objects.requireNonNull(active, "No pipeline is in force before the service has started");
  }

  /**
   * Where a new opportunity starts.
   *
   * @param stage the key of a stage of the pipeline in force; null for the usual one
   * @throws PipelineException.UnknownStage when it has no such stage, not even after one more look
   */
  public Start start(@Nullable String stage) {
    Pipeline pipeline = active();
    if (stage == null) {
      return new Start(pipeline, pipeline.start());
    }
    if (pipeline.stage(stage).isEmpty()) {
      refresh();
      pipeline = active();
    }
    return new Start(pipeline, pipeline.require(stage));
  }

  /** Looks which pipeline is in force now. One SQL round trip, two when it is not in memory yet. */
  public void refresh() {
    active = require(registry.lastActivation().pipeline());
  }

  /** A stage of a pipeline to start at. */
  public record Start(Pipeline pipeline, PipelineStage stage) {}
}
