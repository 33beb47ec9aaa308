package io.vinnrate.customer.contact.rest;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.contact.Initiator;
import io.vinnrate.customer.contact.Touchpoint;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A touchpoint as callers see it. */
@Schema(name = "Touchpoint", description = "A contact between us and a customer")
public record TouchpointResponse(
    @Schema(description = "Identifies it, UUID version 7", required = true) UUID id,
    @Schema(description = "By which channel", examples = "telephone", required = true)
        Channel channel,
    @Schema(description = "Who began it", examples = "us", required = true) Initiator initiatedBy,
    @Schema(description = "When it was", examples = "2026-02-18T13:30:00Z", required = true)
        Instant at,
    @Schema(description = "How many minutes of our time it took", examples = "25", required = true)
        int minutes,
    @Schema(description = "What it was about", examples = "Asked how the new line is doing")
        @Nullable String note,
    @Schema(description = "With whom; absent when that is not recorded, or the person was erased")
        @Nullable UUID personId) {

  /** A touchpoint as callers see it. */
  public static TouchpointResponse of(Touchpoint touchpoint) {
    return new TouchpointResponse(
        touchpoint.id(),
        touchpoint.channel(),
        touchpoint.initiatedBy(),
        touchpoint.at(),
        touchpoint.minutes(),
        touchpoint.note(),
        touchpoint.personId());
  }
}
