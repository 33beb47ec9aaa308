package io.vinnrate.scoring.opportunity.messaging;

import java.util.UUID;

/**
 * What is left of a deleted opportunity's score:
 * docs/contracts/schemas/score-deleted.v1.schema.json.
 */
record ScoreDeletedPayload(UUID opportunityId) {}
