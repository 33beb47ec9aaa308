package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Assignment;
import io.vinnrate.opportunity.Reassignment;
import io.vinnrate.opportunity.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which opportunities are handed over, and to whom. */
@Schema(
    name = "BulkReassignmentRequest",
    description = "Which opportunities are handed over, and to whom")
public record BulkReassignmentRequest(
    @Schema(description = "Who works on them now", required = true) @NotNull @Valid From from,
    @Schema(description = "Who works on them from now on", required = true) @NotNull @Valid To to,
    @Schema(description = "Why, for the history of each", examples = "The districts are new")
        @Size(min = 1, max = 2_000)
        @Nullable String reason,
    @Schema(description = "Only those with this status; left out, those that are open")
        @Nullable Status status) {

  Assignment before() {
    return new Assignment(from.owner(), from.team(), from.territory());
  }

  Status statusOrOpen() {
    return Objects.requireNonNullElse(status, Status.OPEN);
  }

  Reassignment toReassignment() {
    return new Reassignment(to.owner(), to.team(), to.territory(), reason);
  }

  /** Who works on them now. */
  @Schema(name = "ReassignmentFrom", description = "At least one; all that are given must hold")
  public record From(
      @Schema(description = "Exactly this owner", examples = "ingrid") @Size(min = 1, max = 100)
          @Nullable String owner,
      @Schema(description = "Exactly this team", examples = "north") @Size(min = 1, max = 100)
          @Nullable String team,
      @Schema(description = "Exactly this territory", examples = "Vestland")
          @Size(min = 1, max = 100)
          @Nullable String territory) {}

  /** Who works on them from now on. */
  @Schema(name = "ReassignmentTo", description = "Who works on them from now on")
  public record To(
      @Schema(description = "The seller", examples = "kari", required = true)
          @NotBlank
          @Size(max = 100)
          String owner,
      @Schema(
              description =
                  "The seller's team; left out, it is what is known of the seller, or else stays",
              examples = "south")
          @Size(min = 1, max = 100)
          @Nullable String team,
      @Schema(
              description =
                  "The part of the market; left out, it is what is known of the seller, or else"
                      + " stays",
              examples = "Rogaland")
          @Size(min = 1, max = 100)
          @Nullable String territory) {}
}
