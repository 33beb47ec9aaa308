package io.vinnrate.opportunity.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A pipeline as it is kept: written once, never changed. */
@Entity
@Immutable
@Table(name = "pipeline")
public class StoredPipeline {

  @Id private String version;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private List<PipelineStage> stages;

  @Column private Instant createdAt;

  /** For JPA. */
  protected StoredPipeline() {}

  StoredPipeline(Pipeline pipeline, Instant createdAt) {
    this.version = pipeline.version();
    this.stages = pipeline.stages();
    this.createdAt = createdAt;
  }

  /** The pipeline. */
  public Pipeline pipeline() {
    return new Pipeline(version, stages);
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt;
  }
}
