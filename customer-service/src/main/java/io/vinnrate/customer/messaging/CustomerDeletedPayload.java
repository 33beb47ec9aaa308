package io.vinnrate.customer.messaging;

import java.util.UUID;

/** What is left of a deleted customer: docs/contracts/schemas/customer-deleted.v1.schema.json. */
record CustomerDeletedPayload(UUID customerId) {}
