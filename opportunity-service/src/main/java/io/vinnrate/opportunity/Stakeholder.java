package io.vinnrate.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in the customer's decision.
 *
 * @param name of the person; never told to other services
 * @param title of the person, such as "Head of production"; never told either
 * @param role what part the person has
 * @param otherRoles which other parts the same person has, in the order of the roles
 * @param stance whether the person is for or against it
 * @param influence how much weight the person has; null when it is unknown
 * @param met whether we have met
 * @param lastContactAt when we were last in contact, in steps of a microsecond
 * @param personId by which id the owner of the people knows the person; null when it is unknown
 */
@Embeddable
public record Stakeholder(
    String name,
    @Nullable String title,
    @Enumerated(EnumType.STRING) Role role,
    @JdbcTypeCode(SqlTypes.JSON) List<Role> otherRoles,
    @Enumerated(EnumType.STRING) Stance stance,
    @Enumerated(EnumType.STRING) @Nullable Influence influence,
    boolean met,
    @Nullable Instant lastContactAt,
    @Nullable UUID personId) {

  public Stakeholder {
    otherRoles = otherRoles.stream().distinct().filter(it -> it != role).sorted().toList();
    lastContactAt = lastContactAt == null ? null : lastContactAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** Somebody whom the owner of the people does not know. */
  public Stakeholder(
      String name,
      @Nullable String title,
      Role role,
      List<Role> otherRoles,
      Stance stance,
      @Nullable Influence influence,
      boolean met,
      @Nullable Instant lastContactAt) {
    this(name, title, role, otherRoles, stance, influence, met, lastContactAt, null);
  }

  /** The same under another name. */
  Stakeholder named(String other, @Nullable String otherTitle, @Nullable UUID otherPerson) {
    return new Stakeholder(
        other, otherTitle, role, otherRoles, stance, influence, met, lastContactAt, otherPerson);
  }

  /**
   * The same person after a contact.
   *
   * @param at when that was; an earlier one than the last tells nothing new
   * @param meeting whether we have met then
   */
  Stakeholder contacted(Instant at, boolean meeting) {
    Instant last = lastContactAt == null || at.isAfter(lastContactAt) ? at : lastContactAt;
    return new Stakeholder(
        name, title, role, otherRoles, stance, influence, met || meeting, last, personId);
  }

  /** All parts that the person has, the first of them first. */
  public List<Role> roles() {
    return Stream.concat(Stream.of(role), otherRoles.stream()).toList();
  }
}
