package io.vinnrate.customer.contact.rest;

import io.vinnrate.customer.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The use of a channel in JSON. */
@Schema(name = "ChannelUse", description = "How much a channel was used, and what that cost")
public record ChannelUseBody(
    @Schema(description = "The channel", examples = "telephone", required = true) Channel channel,
    @Schema(description = "How many contacts", examples = "8", required = true) long touchpoints,
    @Schema(
            description = "How many minutes of our time they took",
            examples = "140",
            required = true)
        long minutes,
    @Schema(description = "What they cost by the service levels", required = true)
        MoneyBody cost) {}
