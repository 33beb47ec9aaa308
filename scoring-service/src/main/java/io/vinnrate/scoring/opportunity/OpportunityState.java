package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Known;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as its owner service told of it.
 *
 * @param version the opportunity's version, from 1
 * @param status open, or how it was closed
 * @param productSegment what is sold, as the market matrix names it
 * @param assignment whose work it is
 * @param amount what it is worth, at least 0, in {@code currency}
 * @param stage the name on the wire
 * @param phase the name on the wire of the stage's phase
 * @param situation the name on the wire
 * @param buyingProcess the name on the wire
 * @param known what is known of it, without its customer
 * @param assessedAt when people last said something new of it
 */
public record OpportunityState(
    UUID id,
    long version,
    OpportunityStatus status,
    UUID customerId,
    String title,
    Assignment assignment,
    String stage,
    @Nullable String phase,
    @Nullable String situation,
    @Nullable String productSegment,
    @Nullable String buyingProcess,
    BigDecimal amount,
    String currency,
    LocalDate expectedCloseDate,
    Known known,
    @Nullable Instant assessedAt) {}
