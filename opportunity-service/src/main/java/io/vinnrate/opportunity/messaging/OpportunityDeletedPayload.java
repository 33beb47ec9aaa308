package io.vinnrate.opportunity.messaging;

import java.util.UUID;

/**
 * What is left of a deleted opportunity: docs/contracts/schemas/opportunity-deleted.v1.schema.json.
 */
record OpportunityDeletedPayload(UUID opportunityId) {}
