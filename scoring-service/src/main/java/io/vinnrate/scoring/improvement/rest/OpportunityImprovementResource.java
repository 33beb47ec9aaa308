package io.vinnrate.scoring.improvement.rest;

import io.smallrye.common.annotation.Blocking;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.improvement.Goal;
import io.vinnrate.scoring.improvement.Improver;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Improvements of opportunities. */
@Path("/v1/opportunities/{id}/improvements")
@Produces(MediaType.APPLICATION_JSON)
@Blocking // computation of milliseconds, too long for an event loop or a carrier thread
@Tag(name = "Opportunities")
public class OpportunityImprovementResource {

  private final Improver improver;

  OpportunityImprovementResource(Improver improver) {
    this.improver = improver;
  }

  @GET
  @Audited(target = "opportunity")
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "improveOpportunity",
      summary = "Find the best improvements of an opportunity",
      description =
          "From its latest score, under the model that gave it; answers that were derived from"
              + " facts count. At least one of `target` and `hours` is needed: with `target` the"
              + " cheapest way to it, with `hours` their best use, with both the cheapest way to"
              + " the target within the hours, or else the best use of the hours.")
  @APIResponse(
      responseCode = "200",
      description = "The best improvements",
      content = @Content(schema = @Schema(implementation = ImprovementResponse.class)))
  public ImprovementResponse improve(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The win probability to reach, more than 0 to 1",
              schema = @Schema(implementation = Double.class, examples = "0.6"))
          @QueryParam("target")
          @Nullable String target,
      @Parameter(
              description = "The hours that may be spent, at least 0",
              schema = @Schema(implementation = Double.class, examples = "20"))
          @QueryParam("hours")
          @Nullable String hours) {
    Goal goal = GoalParameters.ofQuery(target, hours);
    return ImprovementResponse.of(improver.improve(id, goal));
  }
}
