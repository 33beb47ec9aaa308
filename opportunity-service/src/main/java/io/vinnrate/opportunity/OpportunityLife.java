package io.vinnrate.opportunity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as another system has kept it: what it is, and when it came to be so, in steps of
 * a microsecond.
 *
 * @param draft what it is, with an external id
 * @param createdAt when it was made there; null when nobody knows
 * @param assessedAt since when the assessment is known; null when nobody knows
 * @param ending how it ended, if it did
 */
public record OpportunityLife(
    OpportunityDraft draft,
    @Nullable Instant createdAt,
    @Nullable Instant assessedAt,
    Ending ending) {

  public OpportunityLife {
    createdAt = createdAt == null ? null : createdAt.truncatedTo(ChronoUnit.MICROS);
    assessedAt = assessedAt == null ? null : assessedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether anything is known of it. */
  boolean assessed() {
    return draft.assessment() != null && !draft.assessment().saysTheSameAs(Assessment.NONE);
  }

  /**
   * Something of it that does not fit.
   *
   * @param field what is wrong, by its name on the wire
   * @param detail what it must be, for a person
   */
  public record Finding(String field, String detail) {}
}
