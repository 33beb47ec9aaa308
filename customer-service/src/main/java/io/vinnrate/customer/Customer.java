package io.vinnrate.customer;

import io.vinnrate.kit.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A customer. Each change of it makes a new version, counting up from 1, and one event; writers
 * hold its row lock, so versions have no gaps.
 */
@Entity
@Table(name = "customer")
public class Customer {

  @Id private UUID id;
  private long version;
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

  private @Nullable String owner;
  @Column private Instant createdAt;
  @Column private Instant changedAt;

  /** For JPA. */
  protected Customer() {}

  /** A new customer. */
  Customer(CustomerDetails details, Instant now) {
    this.id = Identifiers.next();
    this.version = 1;
    this.createdAt = now;
    this.changedAt = now;
    this.name = details.name();
    take(details);
  }

  /**
   * Changes what is said of the customer.
   *
   * @return false when nothing is different; the version stays
   */
  boolean change(CustomerDetails details, Instant now) {
    if (details.equals(details())) {
      return false;
    }
    take(details);
    version++;
    changedAt = now;
    return true;
  }

  private void take(CustomerDetails details) {
    externalId = details.externalId();
    name = details.name();
    organizationNumber = details.organizationNumber();
    profile = details.profile();
    behaviour = details.behaviour();
    needs = details.needs();
    preferredChannel = details.preferredChannel();
    owner = details.owner();
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
        owner);
  }

  /** Identifies the customer everywhere. */
  public UUID id() {
    return id;
  }

  /** How many times it was made or changed. */
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
