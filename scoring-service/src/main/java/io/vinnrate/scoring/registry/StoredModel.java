package io.vinnrate.scoring.registry;

import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A model as it is kept: written once, never changed. */
@Entity
@Table(name = "model")
public class StoredModel {

  @Id private String version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "rubric_version")
  private StoredRubric rubric;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Parameters parameters;

  @Column private Instant createdAt;

  /** For JPA. */
  protected StoredModel() {}

  StoredModel(String version, StoredRubric rubric, Parameters parameters, Instant createdAt) {
    this.version = version;
    this.rubric = rubric;
    this.parameters = parameters;
    this.createdAt = createdAt;
  }

  /** Its name. */
  public String version() {
    return version;
  }

  /** The rubric that it is for. */
  public String rubricVersion() {
    return rubric.version();
  }

  /** The numbers of its formula. */
  public Parameters parameters() {
    return parameters;
  }

  /** The model itself. */
  public Model model() {
    return new Model(version, rubric.rubric(), parameters);
  }

  /** Whether it says the same, whenever it was made. */
  boolean isSameAs(StoredModel other) {
    return version.equals(other.version)
        && rubric.version().equals(other.rubric.version())
        && parameters.equals(other.parameters);
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt;
  }
}
