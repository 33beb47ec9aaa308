package io.vinnrate.scoring.opportunity.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scoring reads of a customer's event: docs/contracts/schemas/customer.v1.schema.json. */
record CustomerPayload(
    @JsonProperty(required = true) UUID customerId,
    @JsonProperty(required = true) String name,
    @JsonProperty("class") @Nullable String customerClass) {}
