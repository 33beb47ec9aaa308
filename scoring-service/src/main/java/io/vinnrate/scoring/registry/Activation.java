package io.vinnrate.scoring.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a model came into force. The last one holds. */
@Entity
@Table(name = "activation")
public class Activation {

  /** The number of the first activation. */
  static final long FIRST = 1;

  @Id private long number;
  @Column private String modelVersion;
  @Column private Instant activatedAt;
  private @Nullable Instant finishedAt;

  /** For JPA. */
  protected Activation() {}

  Activation(long number, String modelVersion, Instant activatedAt) {
    this.number = number;
    this.modelVersion = modelVersion;
    this.activatedAt = activatedAt;
  }

  /** The next one. */
  Activation next(String nextModel, Instant at) {
    return new Activation(number + 1, nextModel, at);
  }

  /** Counts the activations, from 1. */
  public long number() {
    return number;
  }

  /** The model that came into force. */
  public String modelVersion() {
    return modelVersion;
  }

  /** When it came into force. */
  public Instant activatedAt() {
    return activatedAt;
  }

  /** When every open opportunity had been scored by it; null until then. */
  public @Nullable Instant finishedAt() {
    return finishedAt;
  }
}
