package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Influence;
import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.Stance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stakeholder as callers see it. */
@Schema(
    name = "Stakeholder",
    description = "Somebody who takes part in the customer's decision about an opportunity")
public record StakeholderResponse(
    @Schema(description = "As the caller chose it", required = true) UUID id,
    @Schema(description = "Name of the person", examples = "Solveig Havnes", required = true)
        String name,
    @Schema(description = "Title of the person", examples = "Head of production")
        @Nullable String title,
    @Schema(
            description = "What part the person has in the decision",
            examples = "decisionMaker",
            required = true)
        Role role,
    @Schema(
            description = "Which other parts the same person has, in the order of the roles",
            examples = "[\"sponsor\"]",
            required = true)
        List<Role> otherRoles,
    @Schema(
            description = "Whether the person is for or against it",
            examples = "supports",
            required = true)
        Stance stance,
    @Schema(
            description = "How much weight the person has; absent while it is unknown",
            examples = "high")
        @Nullable Influence influence,
    @Schema(description = "Whether we have met", examples = "true", required = true) boolean met,
    @Schema(description = "When we were last in contact", examples = "2026-02-18T13:30:00Z")
        @Nullable Instant lastContactAt,
    @Schema(
            description =
                "By which id customer-service knows the person; absent when it does not, or the"
                    + " person was erased",
            examples = "019c1d9f-5a10-7c55-9d3e-2f6f0a4b7e11")
        @Nullable UUID personId) {

  /** A stakeholder as callers see it. */
  public static StakeholderResponse of(UUID id, Stakeholder stakeholder) {
    return new StakeholderResponse(
        id,
        stakeholder.name(),
        stakeholder.title(),
        stakeholder.role(),
        stakeholder.otherRoles(),
        stakeholder.stance(),
        stakeholder.influence(),
        stakeholder.met(),
        stakeholder.lastContactAt(),
        stakeholder.personId());
  }
}
