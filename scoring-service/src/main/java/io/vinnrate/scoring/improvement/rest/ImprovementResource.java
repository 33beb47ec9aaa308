package io.vinnrate.scoring.improvement.rest;

import io.smallrye.common.annotation.Blocking;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.improvement.Goal;
import io.vinnrate.scoring.improvement.Improver;
import io.vinnrate.scoring.score.rest.Scoring;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Improvements of any input. */
@Path("/v1/improvements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking // computation of milliseconds, too long for an event loop or a carrier thread
@Tag(name = "Improvements", description = "What to do to make an opportunity likelier to be won")
public class ImprovementResource {

  private final Improver improver;
  private final Scoring scoring;

  ImprovementResource(Improver improver, Scoring scoring) {
    this.improver = improver;
    this.scoring = scoring;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.COMPUTE)
  @Operation(
      operationId = "improve",
      summary = "Find the best improvements of what is known",
      description =
          "With `target`: the upgrades of answers that reach it in the fewest hours. With `hours`:"
              + " those that make the best use of them. With both: the cheapest way to the target"
              + " within the hours, or else the best use of the hours. Exact, not greedy. Stores"
              + " nothing. Controls given directly cannot be improved.")
  @APIResponse(
      responseCode = "200",
      description = "The best improvements",
      content = @Content(schema = @Schema(implementation = ImprovementResponse.class)))
  public ImprovementResponse improve(@NotNull @Valid ImprovementRequest request) {
    Goal goal = GoalParameters.ofBody(request.target(), request.hours());
    Scoring.Question question = scoring.question(request.toScoreRequest());
    return ImprovementResponse.of(improver.improve(question.assessment(), question.model(), goal));
  }
}
