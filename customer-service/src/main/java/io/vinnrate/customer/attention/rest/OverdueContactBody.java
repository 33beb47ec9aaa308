package io.vinnrate.customer.attention.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.attention.DueContact;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An overdue contact in JSON. */
@Schema(name = "OverdueContact", description = "A customer that waits for us to make contact")
public record OverdueContactBody(
    @Schema(description = "The customer", required = true) UUID customerId,
    @Schema(description = "Its name", examples = "Fjordkraft Elektro AS", required = true)
        String name,
    @Schema(description = "Its class", examples = "A", required = true) @JsonProperty("class")
        CustomerClass customerClass,
    @Schema(description = "The seller who is responsible for it", examples = "ingrid")
        @Nullable String owner,
    @Schema(description = "When we last made contact; absent when we never did")
        @Nullable Instant lastProactiveContactAt,
    @Schema(
            description = "When the next contact was due by the cadence of its class",
            required = true)
        Instant dueAt,
    @Schema(
            description = "For how many whole days it has been overdue",
            examples = "9",
            required = true)
        long overdueDays) {

  static OverdueContactBody of(DueContact contact, Instant now) {
    Long days = contact.due().overdueDays(now);
    return new OverdueContactBody(
        contact.customerId(),
        contact.name(),
        contact.customerClass(),
        contact.owner(),
        contact.lastProactiveContactAt(),
        contact.due().at(),
        days == null ? 0 : days);
  }
}
