package io.vinnrate.scoring.score;

import io.vinnrate.scoring.model.Known;
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
 * A score that an opportunity had: all that was known, the model and the moment, and what was said.
 * Written once, never changed; the same three give the same score again.
 */
@Entity
@Table(name = "score")
public class StoredScore {

  @Id private UUID id;
  @Column private UUID opportunityId;
  private long opportunityVersion;
  private long number;
  private long activation;
  @Column private String inputHash;
  @Column private Instant scoredAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Known known;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Score score;

  @Column private String modelVersion;

  /** For JPA. */
  protected StoredScore() {}

  /**
   * A new score.
   *
   * @param scoredAt the moment of scoring, which decides what follows from the facts
   */
  public StoredScore(
      Subject subject, long activation, Known known, ScoredAssessment scored, Instant scoredAt) {
    this.id = subject.scoreId();
    this.opportunityId = subject.opportunityId();
    this.opportunityVersion = subject.opportunityVersion();
    this.number = subject.number();
    this.activation = activation;
    this.inputHash = scored.inputHash();
    this.modelVersion = scored.score().modelVersion();
    this.known = known;
    this.score = scored.score();
    this.scoredAt = scoredAt;
  }

  /**
   * What a score is of.
   *
   * @param scoreId identifies the score
   * @param opportunityVersion the opportunity's version at which it was first seen
   * @param number how many events there were of the opportunity's score, this one included
   */
  public record Subject(UUID scoreId, UUID opportunityId, long opportunityVersion, long number) {}

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

  /** How many events there were of the opportunity's score, this one included. */
  public long number() {
    return number;
  }

  /** The activation whose model it was scored by. */
  public long activation() {
    return activation;
  }

  /** The model that it was scored by. */
  public String modelVersion() {
    return modelVersion;
  }

  /** SHA-256 of the canonical form of the assessment that counted. */
  public String inputHash() {
    return inputHash;
  }

  /** All that was known. */
  public Known known() {
    return known;
  }

  /** What the model said. */
  public Score score() {
    return score;
  }

  /** When it was computed, and the moment at which the facts were read. */
  public Instant scoredAt() {
    return scoredAt;
  }
}
