package io.vinnrate.scoring.score.rest;

import io.vinnrate.scoring.model.Reading;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer that follows from facts, in JSON. */
@Schema(name = "DerivedAnswer", description = "An answer that follows from facts")
public record DerivedAnswerBody(
    @Schema(examples = "nextStep", required = true) String criterion,
    @Schema(description = "What follows from the facts", examples = "booked", required = true)
        String answer,
    @Schema(
            description =
                "The last moment at which it follows; absent when time does not change it",
            examples = "2026-12-01T09:00:00Z")
        @Nullable Instant validUntil,
    @Schema(
            description =
                "The direct answer that counts in its place; absent when it counts itself",
            examples = "agreed")
        @Nullable String overruledBy) {

  /** All that follows from the facts, by criterion. */
  public static List<DerivedAnswerBody> of(Reading reading) {
    return reading.derived().entrySet().stream()
        .map(
            entry ->
                new DerivedAnswerBody(
                    entry.getKey(),
                    entry.getValue().answer(),
                    entry.getValue().validUntil(),
                    reading.overruled().contains(entry.getKey())
                        ? reading.assessment().answers().get(entry.getKey())
                        : null))
        .toList();
  }
}
