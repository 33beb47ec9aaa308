package io.vinnrate.opportunity.reason;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The one row of the reasons. */
@Entity
@Table(name = "closure_reasons")
class ReasonCatalogue {

  /** Its identifier. */
  static final boolean ONLY = true;

  @Id private boolean onlyRow;
  private long version;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private @Nullable List<ClosureReason> reasons;

  /** For JPA. */
  protected ReasonCatalogue() {}

  VersionedReasons inForce() {
    return new VersionedReasons(
        reasons == null ? ClosureReasons.STANDARD : new ClosureReasons(reasons), version);
  }

  void replace(ClosureReasons others) {
    reasons = others.reasons();
    version++;
  }
}
