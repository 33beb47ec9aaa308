package io.vinnrate.scoring.score.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.score.Replays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proof that scores of the history can be had again. */
@Path("/v1/scores/{scoreId}/replay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities")
public class ReplayResource {

  private final Replays replays;

  ReplayResource(Replays replays) {
    this.replays = replays;
  }

  @GET
  @Audited(target = "score", parameter = "scoreId")
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "replayScore",
      summary = "Compute a score of the history again",
      description =
          "From all that was known then, by the same model, as of the same moment. Scores of"
              + " deleted opportunities can be replayed too, by callers whose token limits them to"
              + " no owner, team or territory: whose work they were is not known any more.")
  @APIResponse(
      responseCode = "200",
      description = "The stored and the recomputed score",
      content = @Content(schema = @Schema(implementation = ReplayResponse.class)))
  public ReplayResponse replay(
      @Parameter(description = "Identifies the score") @PathParam("scoreId") UUID scoreId) {
    return ReplayResponse.of(replays.replay(scoreId));
  }
}
