package io.vinnrate.scoring.score;

import io.vinnrate.kit.Identifiers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A score that an opportunity had: what it was computed from, by which model, and all of what was
 * said. Written once, never changed.
 */
@Entity
@Table(name = "score")
public class StoredScore {

  @Id private UUID id;
  @Column private UUID opportunityId;
  private long opportunityVersion;
  @Column private String inputHash;
  @Column private Instant scoredAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Assessment input;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Score score;

  @Column private String modelVersion;

  /** For JPA. */
  protected StoredScore() {}

  /**
   * A new score.
   *
   * @param opportunityVersion the opportunity's version at which this input was first seen
   */
  public StoredScore(
      UUID opportunityId, long opportunityVersion, ScoredAssessment scored, Instant scoredAt) {
    this.id = Identifiers.next();
    this.opportunityId = opportunityId;
    this.opportunityVersion = opportunityVersion;
    this.inputHash = scored.inputHash();
    this.modelVersion = scored.score().modelVersion();
    this.input = scored.assessment();
    this.score = scored.score();
    this.scoredAt = scoredAt;
  }

  /** Identifies the score. */
  public UUID id() {
    return id;
  }

  /** Whose score it is. */
  public UUID opportunityId() {
    return opportunityId;
  }

  /** The opportunity's version at which this input was first seen. */
  public long opportunityVersion() {
    return opportunityVersion;
  }

  /** SHA-256 of the canonical input. */
  public String inputHash() {
    return inputHash;
  }

  /** What was scored. */
  public Assessment input() {
    return input;
  }

  /** What the model said. */
  public Score score() {
    return score;
  }

  /** When it was computed. */
  public Instant scoredAt() {
    return scoredAt;
  }
}
