package io.vinnrate.kit.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a rebuild has come, as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rebuild", description = "How far the last rebuild of a read model has come")
public record Progress(
    @Schema(description = "The read model", examples = "things") String readModel,
    @Schema(
            description =
                "`running`; `finished`: the read model is what the topic tells; `failed`: the read"
                    + " model is as it was",
            enumeration = {"running", "finished", "failed"})
        String state,
    @Schema(description = "When it was started") Instant startedAt,
    @Schema(description = "When it ended; absent while it runs") @Nullable Instant finishedAt,
    @Schema(description = "How many messages of the topic it has read") long messages,
    @Schema(
            description =
                "How many of them can't be applied; what they tell of is left as it was. They are"
                    + " among the parked messages")
        long notApplied,
    @Schema(description = "How many rows were other than they should have been; once finished")
        @Nullable Long corrected,
    @Schema(description = "Why it failed") @Nullable String reason) {}
