package io.vinnrate.scoring.opportunity.rest;

import io.vinnrate.scoring.opportunity.RescoreProgress;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The progress of scoring again in JSON. */
@Schema(name = "Rescore", description = "How far the open opportunities are scored by a model")
public record RescoreResponse(
    @Schema(examples = "ours-2026", required = true) String modelVersion,
    @Schema(
            description =
                "neverActivated; running or finished while it is in force; superseded afterwards",
            examples = "running",
            required = true)
        RescoreProgress.State state,
    @Schema(description = "The model's last activation", examples = "3") @Nullable Long activation,
    @Schema(description = "When it came into force") @Nullable Instant activatedAt,
    @Schema(description = "When all were scored by it; absent until then")
        @Nullable Instant finishedAt,
    @Schema(
            description = "How many opportunities are open; absent when it is not in force",
            examples = "100000")
        @Nullable Long opportunities,
    @Schema(description = "How many of them are scored by it", examples = "64000")
        @Nullable Long rescored,
    @Schema(description = "How many of them are not yet", examples = "36000")
        @Nullable Long remaining) {

  static RescoreResponse of(String modelVersion, RescoreProgress progress) {
    Long open = progress.open();
    Long remaining = progress.remaining();
    return new RescoreResponse(
        modelVersion,
        progress.state(),
        progress.activation(),
        progress.activatedAt(),
        progress.finishedAt(),
        open,
        open == null || remaining == null ? null : open - remaining,
        remaining);
  }
}
