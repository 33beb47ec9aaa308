package io.vinnrate.opportunity.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pipelines and their activations in the database. Each method is one SQL round trip. */
@ApplicationScoped
@Transactional
class PipelineStore {

  private final EntityManager database;

  PipelineStore(EntityManager database) {
    this.database = database;
  }

  /** Lets nobody else add or activate until the transaction ends; readers go on. */
  void lock() {
    database.createNativeQuery("LOCK TABLE pipeline_activation IN EXCLUSIVE MODE").executeUpdate();
  }

  Optional<StoredPipeline> find(String version) {
    return Optional.ofNullable(database.find(StoredPipeline.class, version));
  }

  List<StoredPipeline> list(@Nullable String after, int limit) {
    return database
        .createQuery(
            "from StoredPipeline where :after is null or version > :after order by version",
            StoredPipeline.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Empty only before the first start of an installation. */
  Optional<PipelineActivation> lastActivation() {
    return database
        .createQuery("from PipelineActivation order by number desc", PipelineActivation.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  void add(StoredPipeline pipeline) {
    database.persist(pipeline);
  }

  void add(PipelineActivation activation) {
    database.persist(activation);
  }
}
