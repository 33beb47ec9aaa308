package io.vinnrate.scoring.registry;

import io.vinnrate.scoring.model.Model;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rubrics, models and activations in the database. */
@ApplicationScoped
@Transactional
class ModelStore {

  private final EntityManager database;
  private final ModelEvents events;
  private final Clock clock;

  ModelStore(EntityManager database, ModelEvents events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /** Puts the default model in force, and tells of it, where no model ever was. */
  void begin() {
    lockActivations();
    if (findLastActivation().isPresent()) {
      return;
    }
    Instant now = clock.instant();
    StoredRubric rubric = new StoredRubric(Model.DEFAULT.rubric(), now);
    database.persist(rubric);
    database.persist(
        new StoredModel(Model.DEFAULT.version(), rubric, Model.DEFAULT.parameters(), now));
    begin(new Activation(Activation.FIRST, Model.DEFAULT.version(), now), Model.DEFAULT);
  }

  /** Puts a model in force and tells of it. */
  void begin(Activation activation, Model model) {
    database.persist(activation);
    events.publish(new ModelActivated(activation.number(), model, activation.activatedAt()));
  }

  /** Lets nobody else activate until the transaction ends; readers go on. */
  void lockActivations() {
    database.createNativeQuery("LOCK TABLE activation IN EXCLUSIVE MODE").executeUpdate();
  }

  Activation lastActivation() {
    return findLastActivation().orElseThrow();
  }

  private Optional<Activation> findLastActivation() {
    return database
        .createQuery("from Activation order by number desc", Activation.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The last activation of a model; empty when it never was in force. */
  Optional<Activation> lastActivation(String modelVersion) {
    return database
        .createQuery(
            "from Activation where modelVersion = :version order by number desc", Activation.class)
        .setParameter("version", modelVersion)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The models that are not among these. */
  List<StoredModel> others(Collection<String> known) {
    return database
        .createQuery(
            "from StoredModel m join fetch m.rubric where m.version not in :known",
            StoredModel.class)
        .setParameter("known", known)
        .getResultList();
  }

  Optional<StoredRubric> findRubric(String version) {
    return Optional.ofNullable(database.find(StoredRubric.class, version));
  }

  Optional<StoredModel> findModel(String version) {
    return database
        .createQuery(
            "from StoredModel m join fetch m.rubric where m.version = :version", StoredModel.class)
        .setParameter("version", version)
        .getResultStream()
        .findFirst();
  }

  List<StoredRubric> rubrics(@Nullable String after, int limit) {
    return database
        .createQuery(
            "from StoredRubric where :after is null or version > :after order by version",
            StoredRubric.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  List<StoredModel> models(@Nullable String after, int limit) {
    return database
        .createQuery(
            "from StoredModel m join fetch m.rubric where :after is null or m.version > :after"
                + " order by m.version",
            StoredModel.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  StoredRubric add(StoredRubric rubric) {
    database.persist(rubric);
    return rubric;
  }

  StoredModel add(StoredModel model) {
    database.persist(model);
    return model;
  }
}
