package io.vinnrate.opportunity.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of an opportunity: how it came about. */
@Entity
@Immutable
@Table(name = "opportunity_history")
public class HistoryEntry {

  @EmbeddedId private Key key;
  @Column private Instant at;
  @Column private Instant recordedAt;
  @Column private String kind;
  @Column private @Nullable String actor;
  @Column private @Nullable String reason;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private List<Delta> deltas;

  /** For JPA. */
  protected HistoryEntry() {}

  /** An entry of an opportunity's history. */
  public HistoryEntry(
      Key key, Instant at, Instant recordedAt, Circumstances why, List<Delta> deltas) {
    this.key = key;
    this.at = at;
    this.recordedAt = recordedAt;
    this.kind = why.kind();
    this.actor = why.actor();
    this.reason = why.reason();
    this.deltas = List.copyOf(deltas);
  }

  /** Of which opportunity. */
  public UUID opportunityId() {
    return key.opportunityId();
  }

  /** Which version came about. */
  public long version() {
    return key.version();
  }

  /** When it happened, which may be before it was recorded. */
  public Instant at() {
    return at;
  }

  /** When it was recorded. */
  public Instant recordedAt() {
    return recordedAt;
  }

  /** What happened, as the event of it says. */
  public String kind() {
    return kind;
  }

  /** Who did it, as far as the caller told; null when it did not. */
  public @Nullable String actor() {
    return actor;
  }

  /** Why; null when nobody said. */
  public @Nullable String reason() {
    return reason;
  }

  /** What became different, in the order of the paths. */
  public List<Delta> deltas() {
    return deltas;
  }

  /** The same entry with other deltas: to be shown, not to be kept. */
  public HistoryEntry with(List<Delta> others) {
    return new HistoryEntry(key, at, recordedAt, new Circumstances(kind, actor, reason), others);
  }

  /** What an entry is known by. */
  @Embeddable
  public record Key(UUID opportunityId, long version) {}

  /**
   * How something came about.
   *
   * @param kind what happened, as the event of it says
   * @param actor who did it; null when the caller did not tell
   * @param reason why; null when nobody said
   */
  public record Circumstances(String kind, @Nullable String actor, @Nullable String reason) {}
}
