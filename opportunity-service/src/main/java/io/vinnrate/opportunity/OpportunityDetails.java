package io.vinnrate.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an opportunity itself, besides how far the selling is and what is known of it.
 *
 * @param externalId its identifier in the system that it is synchronised with, unique among
 *     opportunities
 * @param customerId with whom
 * @param title what is being sold, not blank
 * @param situation to whom is sold
 * @param productSegment a row of the market matrix, in the company's own words
 * @param amount the expected sales value
 * @param expectedCloseDate when the customer is expected to decide
 * @param assignment who works on it
 * @param buyingProcess how the customer checks before it buys
 */
@Embeddable
public record OpportunityDetails(
    @Nullable String externalId,
    UUID customerId,
    String title,
    @Enumerated(EnumType.STRING) @Nullable Situation situation,
    @Nullable String productSegment,
    @Embedded Amount amount,
    LocalDate expectedCloseDate,
    @Embedded Assignment assignment,
    @Enumerated(EnumType.STRING) @Nullable BuyingProcess buyingProcess) {

  public OpportunityDetails {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
    assignment = orNone(assignment);
  }

  /** JPA gives nothing for what has no value. */
  private static Assignment orNone(@Nullable Assignment read) {
    return Objects.requireNonNullElse(read, Assignment.NONE);
  }

  /** The same under another title. */
  OpportunityDetails titled(String other) {
    return new OpportunityDetails(
        externalId,
        customerId,
        other,
        situation,
        productSegment,
        amount,
        expectedCloseDate,
        assignment,
        buyingProcess);
  }

  /** The same, with others who work on it. */
  OpportunityDetails with(Assignment other) {
    return new OpportunityDetails(
        externalId,
        customerId,
        title,
        situation,
        productSegment,
        amount,
        expectedCloseDate,
        other,
        buyingProcess);
  }
}
