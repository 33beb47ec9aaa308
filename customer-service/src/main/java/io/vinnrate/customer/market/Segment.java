package io.vinnrate.customer.market;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A segment: a name for the customers that a filter finds. */
@Entity
@Table(name = "segment")
public class Segment {

  /** How many segments there can be: each of them is asked about each customer. */
  public static final int MAX_SEGMENTS = 200;

  @Id private String key;
  private long version;
  @Column private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private SegmentFilter filter;

  @Column private Instant createdAt;
  @Column private Instant changedAt;

  /** For JPA. */
  protected Segment() {}

  Segment(String key, SegmentDetails details, long version, Instant now) {
    this.key = key;
    this.version = version;
    this.name = details.name();
    this.filter = details.filter();
    this.createdAt = now;
    this.changedAt = now;
  }

  /** What is said of it. */
  public SegmentDetails details() {
    return new SegmentDetails(name, filter);
  }

  void change(SegmentDetails details, long newVersion, Instant now) {
    name = details.name();
    filter = details.filter();
    version = newVersion;
    changedAt = now;
  }

  /** Identifies it, everywhere and for people. */
  public String key() {
    return key;
  }

  /** Rises with each change; no version of any segment is ever used again. */
  public long version() {
    return version;
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it was last changed. */
  public Instant changedAt() {
    return changedAt;
  }
}
