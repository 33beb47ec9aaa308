package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.Stance;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a stakeholder. */
@Schema(
    name = "StakeholderRequest",
    description = "What is known of somebody who takes part in the customer's decision")
public record StakeholderRequest(
    @Schema(
            description = "Name of the person; it stays in this service",
            examples = "Solveig Havnes",
            required = true)
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(
            description = "Title of the person; it stays in this service",
            examples = "Head of production")
        @Size(min = 1, max = 200)
        @Nullable String title,
    @Schema(
            description = "What part the person has in the decision",
            examples = "decisionMaker",
            required = true)
        @NotNull
        Role role,
    @Schema(
            description = "Whether the person is for or against it",
            examples = "supports",
            required = true)
        @NotNull
        Stance stance,
    @Schema(description = "Whether we have met", examples = "true", required = true) @NotNull
        Boolean met,
    @Schema(
            description = "When we were last in contact, not in the future",
            examples = "2026-02-18T13:30:00Z")
        @PlausibleTime
        @Nullable Instant lastContactAt) {

  Stakeholder toStakeholder() {
    return new Stakeholder(name.strip(), title, role, List.of(), stance, null, met, lastContactAt);
  }
}
