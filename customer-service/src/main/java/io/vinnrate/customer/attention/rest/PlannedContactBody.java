package io.vinnrate.customer.attention.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.attention.PlannedContact;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned contact in JSON. */
@Schema(name = "PlannedContact", description = "A customer that the week has time for")
public record PlannedContactBody(
    @Schema(description = "The customer", required = true) UUID customerId,
    @Schema(description = "Its name", examples = "Fjordkraft Elektro AS", required = true)
        String name,
    @Schema(description = "Its class", examples = "A", required = true) @JsonProperty("class")
        CustomerClass customerClass,
    @Schema(description = "The seller who is responsible for it", examples = "ingrid")
        @Nullable String owner,
    @Schema(description = "How much time there is for it", examples = "60", required = true)
        int minutes,
    @Schema(description = "When the next contact is due", required = true) Instant dueAt,
    @Schema(
            description = "For how many whole days it has been overdue; absent when it is not",
            examples = "9")
        @Nullable Long overdueDays) {

  static PlannedContactBody of(PlannedContact planned, Instant now) {
    return new PlannedContactBody(
        planned.contact().customerId(),
        planned.contact().name(),
        planned.contact().customerClass(),
        planned.contact().owner(),
        planned.minutes(),
        planned.contact().due().at(),
        planned.contact().due().overdueDays(now));
  }
}
