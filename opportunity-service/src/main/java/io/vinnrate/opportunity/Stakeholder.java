package io.vinnrate.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in the customer's decision.
 *
 * @param name of the person; never told to other services
 * @param title of the person, such as "Head of production"; never told either
 * @param role what part the person has
 * @param stance whether the person is for or against it
 * @param met whether we have met
 * @param lastContactAt when we were last in contact, in steps of a microsecond
 */
@Embeddable
public record Stakeholder(
    String name,
    @Nullable String title,
    @Enumerated(EnumType.STRING) Role role,
    @Enumerated(EnumType.STRING) Stance stance,
    boolean met,
    @Nullable Instant lastContactAt) {

  public Stakeholder {
    lastContactAt = lastContactAt == null ? null : lastContactAt.truncatedTo(ChronoUnit.MICROS);
  }
}
