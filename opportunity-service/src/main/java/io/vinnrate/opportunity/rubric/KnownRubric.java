package io.vinnrate.opportunity.rubric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row of the rubric; written by {@link KnownRubrics} alone, and read by its columns. */
@Entity
@Immutable
@Table(name = "known_rubric")
@SuppressWarnings("unused") // the columns are asked for in queries
class KnownRubric {

  @Id private UUID modelId;
  private long activation;
  @Column private String version;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Map<String, List<String>> criteria;

  /** For JPA. */
  protected KnownRubric() {}
}
