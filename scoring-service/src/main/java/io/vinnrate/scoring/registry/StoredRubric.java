package io.vinnrate.scoring.registry;

import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Rubric;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A rubric as it is kept: written once, never changed. */
@Entity
@Table(name = "rubric")
public class StoredRubric {

  @Id private String version;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private List<Criterion> criteria;

  @Column private Instant createdAt;

  /** For JPA. */
  protected StoredRubric() {}

  StoredRubric(Rubric rubric, Instant createdAt) {
    this.version = rubric.version();
    this.criteria = rubric.criteria();
    this.createdAt = createdAt;
  }

  String version() {
    return version;
  }

  /** The rubric. */
  public Rubric rubric() {
    return new Rubric(version, criteria);
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt;
  }
}
