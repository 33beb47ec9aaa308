package io.vinnrate.kit.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the trail, as callers see it. */
@Schema(description = "Who did what, when, and to what")
public record AuditEntry(
    @JsonIgnore @Schema(hidden = true) long id,
    @Schema(description = "When; the first time, when it is one entry for several") Instant at,
    @Schema(
            description =
                "Who: a person or a service, by the token's `sub`; absent without a token")
        @Nullable String subject,
    @Schema(description = "The system that the request came from, by the token's `client_id`")
        @Nullable String client,
    @Schema(description = "`person`, or `service` when a system called for itself")
        @Nullable String kind,
    @Schema(description = "The person that a service said it acted for") @Nullable String actingFor,
    @Schema(description = "The operation, by its id in the OpenAPI document", examples = "getThing")
        String action,
    @Schema(description = "What it was done to; absent for nothing in particular")
        @Nullable Target target,
    @Schema(
            description =
                "`changed`; `answered`, when only something was told; `refused`, when the caller"
                    + " was not let in or lacks the right")
        String outcome,
    @Schema(description = "How often within about a second, when nothing is different") long times,
    @Schema(description = "A few facts more, such as how many lines there were")
        @Nullable Map<String, Object> detail) {}
