package io.vinnrate.scoring.registry;

import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.scoring.model.Parameters;
import io.vinnrate.scoring.model.Rubric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of rubrics and models; each is one transaction. {@link Models#refresh} afterwards
 * makes their effect hold at once in this replica.
 */
@ApplicationScoped
@Transactional
public class ModelRegistry {

  private final ModelStore store;
  private final Clock clock;
  private final AuditTrail trail;

  ModelRegistry(ModelStore store, Clock clock, AuditTrail trail) {
    this.store = store;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Keeps a rubric. Three SQL round trips, two when the same is kept already.
   *
   * @throws RegistryException.VersionTaken when there is another one of that version
   */
  public Added<StoredRubric> add(Rubric rubric) {
    store.lockActivations();
    Optional<StoredRubric> known = store.findRubric(rubric.version());
    if (known.isPresent() && !known.get().rubric().equals(rubric)) {
      throw new RegistryException.VersionTaken("rubric", rubric.version());
    }
    return known
        .map(same -> new Added<>(same, false))
        .orElseGet(() -> new Added<>(keep(new StoredRubric(rubric, clock.instant())), true));
  }

  private StoredRubric keep(StoredRubric rubric) {
    trail.changed(Target.of("rubric", rubric.rubric().version()));
    return store.add(rubric);
  }

  /**
   * Keeps a model; it is not in force yet. Four SQL round trips, three when the same is kept
   * already.
   *
   * @throws RegistryException.UnknownRubric when there is no such rubric
   * @throws RegistryException.VersionTaken when there is another one of that version
   */
  public Added<StoredModel> add(String version, String rubricVersion, Parameters parameters) {
    store.lockActivations();
    StoredRubric rubric =
        store
            .findRubric(rubricVersion)
            .orElseThrow(() -> new RegistryException.UnknownRubric(rubricVersion));
    StoredModel model = new StoredModel(version, rubric, parameters, clock.instant());
    Optional<StoredModel> known = store.findModel(version);
    if (known.isPresent() && !known.get().isSameAs(model)) {
      throw new RegistryException.VersionTaken("model", version);
    }
    return known
        .map(same -> new Added<>(same, false))
        .orElseGet(() -> new Added<>(keep(model), true));
  }

  private StoredModel keep(StoredModel model) {
    trail.changed(Target.of("model", model.model().version()));
    return store.add(model);
  }

  /**
   * Puts a model in force, and tells of it; nothing happens when it is in force already. Five SQL
   * round trips.
   *
   * @throws RegistryException.NotFound when there is no such model
   */
  public Activation activate(String version) {
    store.lockActivations();
    StoredModel model = model(version);
    Activation last = store.lastActivation();
    if (last.modelVersion().equals(version)) {
      return last;
    }
    Activation next = last.next(version, clock.instant());
    store.begin(next, model.model());
    trail.changed(Target.of("model", version));
    return next;
  }

  /** One rubric. One SQL round trip. */
  public StoredRubric rubric(String version) {
    return store
        .findRubric(version)
        .orElseThrow(() -> new RegistryException.NotFound("rubric", version));
  }

  /** Rubrics in the order of their versions. One SQL round trip. */
  public List<StoredRubric> rubrics(@Nullable String after, int limit) {
    return store.rubrics(after, limit);
  }

  /** One model. One SQL round trip. */
  public StoredModel model(String version) {
    return store
        .findModel(version)
        .orElseThrow(() -> new RegistryException.NotFound("model", version));
  }

  /** Models in the order of their versions. One SQL round trip. */
  public List<StoredModel> models(@Nullable String after, int limit) {
    return store.models(after, limit);
  }

  /** What is in force now. One SQL round trip. */
  public Activation lastActivation() {
    return store.lastActivation();
  }

  /** The last time that a model came into force; empty when it never was. One SQL round trip. */
  public Optional<Activation> lastActivation(String modelVersion) {
    return store.lastActivation(modelVersion);
  }

  /** What is kept now, and whether it was not kept before. */
  public record Added<T>(T kept, boolean isNew) {}
}
