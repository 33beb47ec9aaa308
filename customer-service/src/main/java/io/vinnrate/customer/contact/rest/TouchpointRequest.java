package io.vinnrate.customer.contact.rest;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.contact.Initiator;
import io.vinnrate.customer.contact.Touchpoint;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.validation.PlausibleTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a touchpoint. */
@Schema(name = "TouchpointRequest", description = "A contact between us and a customer")
public record TouchpointRequest(
    @Schema(description = "By which channel", examples = "telephone", required = true) @NotNull
        Channel channel,
    @Schema(description = "Who began it", examples = "us", required = true) @NotNull
        Initiator initiatedBy,
    @Schema(
            description = "When it was, not in the future",
            examples = "2026-02-18T13:30:00Z",
            required = true)
        @NotNull
        @PlausibleTime
        Instant at,
    @Schema(description = "How many minutes of our time it took", examples = "25", required = true)
        @NotNull
        @PositiveOrZero
        @Max(Touchpoint.MAX_MINUTES)
        Integer minutes,
    @Schema(
            description = "What it was about; it stays in this service",
            examples = "Asked how the new line is doing")
        @Size(min = 1, max = 2000)
        @Nullable String note,
    @Schema(
            description =
                "With whom: the id of a person at the customer; left out when that is not recorded",
            examples = "019c1d9f-5a10-7c55-9d3e-2f6f0a4b7e11")
        @Nullable UUID personId) {

  Touchpoint toTouchpoint() {
    return new Touchpoint(Identifiers.next(), channel, initiatedBy, at, minutes, note, personId);
  }
}
