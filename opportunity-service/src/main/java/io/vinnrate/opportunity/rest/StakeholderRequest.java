package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.Influence;
import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.Stance;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
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
            description =
                "Which other parts the same person has; all stakeholders of an opportunity together"
                    + " have at most 100",
            examples = "[\"sponsor\"]")
        @Size(max = 6)
        @UniqueElements(message = "must name each role once")
        @Nullable List<@NotNull Role> otherRoles,
    @Schema(
            description = "Whether the person is for or against it",
            examples = "supports",
            required = true)
        @NotNull
        Stance stance,
    @Schema(
            description = "How much weight the person has; left out while it is unknown",
            examples = "high")
        @Nullable Influence influence,
    @Schema(description = "Whether we have met", examples = "true", required = true) @NotNull
        Boolean met,
    @Schema(
            description = "When we were last in contact, not in the future",
            examples = "2026-02-18T13:30:00Z")
        @PlausibleTime
        @Nullable Instant lastContactAt,
    @Schema(
            description =
                "By which id customer-service knows the person; left out when it does not. Export"
                    + " and erasure of the person find the stakeholder by it",
            examples = "019c1d9f-5a10-7c55-9d3e-2f6f0a4b7e11")
        @Nullable UUID personId) {

  Stakeholder toStakeholder() {
    List<Role> others = Objects.requireNonNullElse(otherRoles, List.of());
    if (others.contains(role)) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "The role is one of the other roles too",
          FieldError.at("#/otherRoles/" + others.indexOf(role), "must be another than the role"));
    }
    return new Stakeholder(
        name.strip(), title, role, others, stance, influence, met, lastContactAt, personId);
  }
}
