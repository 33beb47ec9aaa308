package io.vinnrate.opportunity.history.rest;

import io.vinnrate.opportunity.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened to an opportunity, as callers see it. */
@Schema(name = "HistoryEntry", description = "Something that happened to an opportunity")
public record HistoryEntryResponse(
    @Schema(
            description = "The version that the opportunity had after it",
            examples = "3",
            required = true)
        long version,
    @Schema(description = "When it happened", required = true) Instant at,
    @Schema(
            description = "When it was written down: later than `at` for what was imported",
            required = true)
        Instant recordedAt,
    @Schema(
            description =
                "What it was: created, changed, assessed, moved, won, lost, abandoned, reopened or"
                    + " erased",
            examples = "assessed",
            required = true)
        String what,
    @Schema(description = "Who did it, as told by `Acting-User`", examples = "ingrid")
        @Nullable String by,
    @Schema(description = "Why, if that was told", examples = "The budget was cut")
        @Nullable String reason,
    @Schema(
            description =
                "Everything that became different, in the order of the paths; applied in the order"
                    + " of the versions to nothing, the changes give the opportunity as it is",
            required = true)
        List<ChangeResponse> changes) {

  /** An entry as callers see it. */
  public static HistoryEntryResponse of(HistoryEntry entry) {
    return new HistoryEntryResponse(
        entry.version(),
        entry.at(),
        entry.recordedAt(),
        entry.kind(),
        entry.actor(),
        entry.reason(),
        entry.deltas().stream().map(ChangeResponse::of).toList());
  }
}
