package io.vinnrate.opportunity.score;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The latest score of an opportunity that this service has heard of; written by {@link
 * LatestScores} alone.
 */
@Entity
@Immutable
@Table(name = "latest_score")
public class LatestScore {

  @Id private UUID opportunityId;

  @SuppressWarnings("unused") // asked for in queries alone: a deleted score is never read
  private boolean deleted;

  private double winProbability;
  private double low;
  private double high;
  @Column private String modelVersion;
  @Column private Instant scoredAt;

  /** For JPA. */
  protected LatestScore() {}

  /** The probability that the opportunity is won, 0 to 1. */
  public double winProbability() {
    return winProbability;
  }

  /** Where the probability lies at the least, given how much is known. */
  public double low() {
    return low;
  }

  /** Where the probability lies at the most, given how much is known. */
  public double high() {
    return high;
  }

  /** The model that computed it. */
  public String modelVersion() {
    return modelVersion;
  }

  /** When it was computed. */
  public Instant scoredAt() {
    return scoredAt;
  }
}
