package io.vinnrate.opportunity.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That new opportunities started to go through a pipeline. The last one holds. */
@Entity
@Immutable
@Table(name = "pipeline_activation")
public class PipelineActivation {

  @Id private long number;
  @Column private String pipeline;
  @Column private Instant activatedAt;

  /** For JPA. */
  protected PipelineActivation() {}

  /** The first one. */
  PipelineActivation(String pipeline, Instant activatedAt) {
    this(1, pipeline, activatedAt);
  }

  private PipelineActivation(long number, String pipeline, Instant activatedAt) {
    this.number = number;
    this.pipeline = pipeline;
    this.activatedAt = activatedAt;
  }

  /** The next one. */
  PipelineActivation next(String other, Instant at) {
    return new PipelineActivation(number + 1, other, at);
  }

  /** Counts the activations, from 1. */
  public long number() {
    return number;
  }

  /** The version of the pipeline. */
  public String pipeline() {
    return pipeline;
  }

  /** When it happened. */
  public Instant activatedAt() {
    return activatedAt;
  }
}
