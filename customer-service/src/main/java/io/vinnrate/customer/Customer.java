package io.vinnrate.customer;

import io.vinnrate.kit.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A customer. Each change that a caller makes of it, or of what is recorded of it, counts a
 * version, from 1. Each state of it that others are told of counts a revision, from 1: what a
 * caller has read is not stale because its class has changed. Writers hold its row lock, so neither
 * has gaps.
 */
@Entity
@Table(name = "customer")
public class Customer {

  @Id private UUID id;
  private long version;
  private long revision;
  private @Nullable String externalId;
  @Column private String name;
  private @Nullable String organizationNumber;
  @Embedded private @Nullable Profile profile;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Behaviour behaviour;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Needs needs;

  @Enumerated(EnumType.STRING)
  private @Nullable Channel preferredChannel;

  @Embedded private @Nullable Assignment assignment;
  @Column private Instant createdAt;
  @Column private Instant changedAt;

  @Column(name = "class")
  @Enumerated(EnumType.STRING)
  private @Nullable CustomerClass customerClass;

  @Column(name = "target_class", insertable = false, updatable = false)
  @Enumerated(EnumType.STRING)
  private @Nullable CustomerClass targetClass;

  private @Nullable BigDecimal loyaltyIndex;
  private @Nullable Instant lastProactiveContactAt;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column
  private String[] segments;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column
  private String[] possibleSegments;

  private long standingRevision;

  /** For JPA. */
  protected Customer() {}

  /** A new customer. */
  Customer(CustomerDetails details, Segmentation segmentation, Instant now) {
    this.id = Identifiers.next();
    this.version = 1;
    this.revision = 1;
    this.createdAt = now;
    this.changedAt = now;
    this.name = details.name();
    take(details);
    // first the revision: segments that become others in between are of a later one
    this.standingRevision = segmentation.revision();
    take(Standing.NEW.withMembership(segmentation.of(details)));
  }

  /**
   * Changes what is said of the customer.
   *
   * @return false when nothing is different; the version stays
   */
  boolean change(CustomerDetails details, Segmentation segmentation, Instant now) {
    if (details.equals(details())) {
      return false;
    }
    take(details);
    // what else the standing follows from stays as it was computed, be it of an earlier revision
    standingRevision = Math.min(standingRevision, segmentation.revision());
    take(standing().withMembership(segmentation.of(details)));
    revision++;
    advance(now);
    return true;
  }

  /** Counts a version. */
  void advance(Instant now) {
    version++;
    changedAt = now;
  }

  /** Gives it another standing, which others are told of; the same one changes nothing. */
  public void stand(Standing standing) {
    if (!standing.equals(standing())) {
      take(standing);
      revision++;
    }
  }

  /** The {@link StandingRevision} that its standing follows from. */
  public long standingRevision() {
    return standingRevision;
  }

  /**
   * Notes that its standing follows from everything as it is at a revision.
   *
   * @param revisedAt a {@link StandingRevision}
   */
  public void standAt(long revisedAt) {
    standingRevision = revisedAt;
  }

  private void take(CustomerDetails details) {
    externalId = details.externalId();
    name = details.name();
    organizationNumber = details.organizationNumber();
    profile = details.profile();
    behaviour = details.behaviour();
    needs = details.needs();
    preferredChannel = details.preferredChannel();
    assignment = details.assignment();
  }

  private void take(Standing standing) {
    customerClass = standing.customerClass();
    loyaltyIndex = standing.loyaltyIndex();
    lastProactiveContactAt = standing.lastProactiveContactAt();
    segments = standing.membership().segments().toArray(String[]::new);
    possibleSegments = standing.membership().possibleSegments().toArray(String[]::new);
  }

  /** What is said of the customer now. */
  public CustomerDetails details() {
    return new CustomerDetails(
        externalId,
        name,
        organizationNumber,
        profile == null ? Profile.UNKNOWN : profile,
        behaviour == null ? Behaviour.UNKNOWN : behaviour,
        needs == null ? Needs.UNKNOWN : needs,
        preferredChannel,
        assignment == null ? Assignment.NONE : assignment);
  }

  /** What follows of all that is recorded of the customer. */
  public Standing standing() {
    return new Standing(
        customerClass,
        loyaltyIndex,
        lastProactiveContactAt,
        new Membership(List.of(segments), List.of(possibleSegments)));
  }

  /** The class that the classification in force gives it. */
  public @Nullable CustomerClass targetClass() {
    return targetClass;
  }

  /** Identifies the customer everywhere. */
  public UUID id() {
    return id;
  }

  /** How many times callers made or changed it. */
  public long version() {
    return version;
  }

  /** How many states of it others were told of. */
  public long revision() {
    return revision;
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
