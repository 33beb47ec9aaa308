package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opportunities as their service would tell of them. */
public final class OpportunityStates {

  private OpportunityStates() {}

  /** An open one of 1000 NOK. */
  public static OpportunityState open(UUID id, long version, Assessment assessment) {
    return open(id, version, new Known(assessment, Facts.NONE));
  }

  /** An open one of 1000 NOK. */
  public static OpportunityState open(UUID id, long version, Known known) {
    return open(id, version, "ola", "A title", "1000", known);
  }

  /** An open one. */
  public static OpportunityState open(
      UUID id, long version, String owner, String title, String amount, Known known) {
    return new OpportunityState(
        id,
        version,
        OpportunityStatus.OPEN,
        UUID.randomUUID(),
        title,
        new Assignment(owner, null, null),
        "prospecting",
        "interest",
        null,
        null,
        null,
        new BigDecimal(amount),
        "NOK",
        LocalDate.of(2027, 1, 31),
        known,
        null);
  }

  /** An open one of which nothing else is known. */
  public static OpportunityState of(UUID id, long version, Assignment assignment) {
    return new OpportunityState(
        id,
        version,
        OpportunityStatus.OPEN,
        UUID.randomUUID(),
        "A title",
        assignment,
        "closing",
        "buying",
        null,
        null,
        null,
        BigDecimal.TEN,
        "NOK",
        LocalDate.of(2027, 1, 31),
        Known.NOTHING,
        null);
  }

  /** One of a customer, of which nothing else is known. */
  public static OpportunityState of(
      UUID id,
      long version,
      OpportunityStatus status,
      UUID customerId,
      @Nullable String productSegment) {
    return new OpportunityState(
        id,
        version,
        status,
        customerId,
        "A title",
        Assignment.NONE,
        "closing",
        "buying",
        null,
        productSegment,
        null,
        BigDecimal.TEN,
        "NOK",
        LocalDate.of(2027, 1, 31),
        Known.NOTHING,
        null);
  }
}
