package io.vinnrate.opportunity;

import io.vinnrate.opportunity.pipeline.Stage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which opportunities a list shows; null means any.
 *
 * @param status exactly this status
 * @param stage exactly this stage
 * @param owner exactly this owner
 * @param customerId with exactly this customer
 */
public record OpportunityFilter(
    @Nullable Status status,
    @Nullable Stage stage,
    @Nullable String owner,
    @Nullable UUID customerId) {}
