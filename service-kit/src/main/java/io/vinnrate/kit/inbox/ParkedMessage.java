package io.vinnrate.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message that could not be applied, as callers see it. */
@Schema(description = "A message from Kafka that could not be applied")
public record ParkedMessage(
    @Schema(description = "Names it here") UUID id,
    @Schema(description = "The topic that it came from") String topic,
    @Schema(description = "The partition of the topic") int partition,
    @Schema(description = "Its place in the partition") long offset,
    @Schema(description = "Its key, in most topics the id of what it tells of")
        @Nullable String key,
    @Schema(
            description = "The type of the event, if its headers say so",
            examples = "io.vinnrate.thing.changed.v1")
        @Nullable String type,
    @Schema(
            description = "Why it could not be applied, the last time that it was tried",
            examples = "the data can't be read at line 1, column 10")
        String reason,
    @Schema(description = "When it was parked") Instant parkedAt) {}
