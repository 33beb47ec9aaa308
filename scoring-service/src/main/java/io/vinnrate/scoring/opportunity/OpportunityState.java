package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Assessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as its owner service told of it.
 *
 * @param version the opportunity's version, from 1
 * @param status open, or how it was closed
 * @param amount what it is worth, at least 0, in {@code currency}
 * @param stage the name on the wire; scoring only shows it
 * @param assessment what is known of it
 */
public record OpportunityState(
    UUID id,
    long version,
    OpportunityStatus status,
    UUID customerId,
    String title,
    @Nullable String owner,
    String stage,
    BigDecimal amount,
    String currency,
    LocalDate expectedCloseDate,
    Assessment assessment) {}
