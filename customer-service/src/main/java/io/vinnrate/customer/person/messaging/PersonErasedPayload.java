package io.vinnrate.customer.person.messaging;

import java.util.UUID;

/** Who was erased: docs/contracts/schemas/person-erased.v1.schema.json. */
record PersonErasedPayload(UUID personId) {}
