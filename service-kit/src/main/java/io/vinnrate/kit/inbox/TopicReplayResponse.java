package io.vinnrate.kit.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the messages of a topic. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReplayedTopic", description = "What became of the parked messages of a topic")
record TopicReplayResponse(
    @Schema(description = "How many were applied; they are parked no more") int replayed,
    @Schema(description = "How many still can't be applied; each has its new reason")
        int stillParked,
    @Schema(description = "The cursor of those that are left to try; absent when there are none")
        @Nullable String next) {}
