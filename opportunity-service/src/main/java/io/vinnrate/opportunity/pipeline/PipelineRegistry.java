package io.vinnrate.opportunity.pipeline;

import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of pipelines; each is one transaction. {@link Pipelines#refresh} afterwards makes
 * their effect hold at once in this replica.
 */
@ApplicationScoped
@Transactional
public class PipelineRegistry {

  private final PipelineStore store;
  private final Clock clock;
  private final AuditTrail trail;

  PipelineRegistry(PipelineStore store, Clock clock, AuditTrail trail) {
    this.store = store;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Puts the pipeline that comes with the product in force where none ever was. Four SQL round
   * trips, two when one was.
   */
  void begin() {
    store.lock();
    if (store.lastActivation().isEmpty()) {
      StoredPipeline pipeline = new StoredPipeline(DefaultPipeline.PIPELINE, clock.instant());
      store.add(pipeline);
      store.add(new PipelineActivation(DefaultPipeline.PIPELINE.version(), pipeline.createdAt()));
    }
  }

  /**
   * Keeps a pipeline; it is not in force yet. Three SQL round trips, two when the same is kept
   * already.
   *
   * @throws PipelineException.VersionTaken when there is another one of that version
   */
  public Added add(Pipeline pipeline) {
    store.lock();
    Optional<StoredPipeline> known = store.find(pipeline.version());
    if (known.isPresent()) {
      if (!known.get().pipeline().equals(pipeline)) {
        throw new PipelineException.VersionTaken(pipeline.version());
      }
      return new Added(known.get(), false);
    }
    StoredPipeline kept = new StoredPipeline(pipeline, clock.instant());
    store.add(kept);
    trail.changed(Target.of("pipeline", pipeline.version()));
    return new Added(kept, true);
  }

  /**
   * Makes new opportunities start in a pipeline; nothing happens when they do already. Four SQL
   * round trips.
   *
   * @throws PipelineException.NotFound when there is no such pipeline
   */
  public PipelineActivation activate(String version) {
    store.lock();
    find(version);
    PipelineActivation last = lastActivation();
    if (last.pipeline().equals(version)) {
      return last;
    }
    PipelineActivation next = last.next(version, clock.instant());
    store.add(next);
    trail.changed(Target.of("pipeline", version));
    return next;
  }

  /**
   * One pipeline. One SQL round trip.
   *
   * @throws PipelineException.NotFound when there is no such pipeline
   */
  public StoredPipeline find(String version) {
    return kept(version).orElseThrow(() -> new PipelineException.NotFound(version));
  }

  /** The same; empty when there is no such pipeline. */
  Optional<StoredPipeline> kept(String version) {
    return store.find(version);
  }

  /** Pipelines in the order of their versions. One SQL round trip. */
  public List<StoredPipeline> list(@Nullable String after, int limit) {
    return store.list(after, limit);
  }

  /** What holds now. One SQL round trip. */
  public PipelineActivation lastActivation() {
    return store.lastActivation().orElseThrow();
  }

  /** What is kept now, and whether it was not kept before. */
  public record Added(StoredPipeline kept, boolean isNew) {}
}
