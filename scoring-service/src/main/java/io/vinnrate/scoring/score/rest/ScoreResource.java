package io.vinnrate.scoring.score.rest;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.scoring.access.Roles;
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

/** Scores of any input. */
@Path("/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scores", description = "Win probability of what a caller knows, nothing stored")
public class ScoreResource {

  private final Scoring scoring;

  ScoreResource(Scoring scoring) {
    this.scoring = scoring;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.COMPUTE)
  @NonBlocking // pure computation of microseconds; what takes longer goes to a worker
  @Operation(
      operationId = "score",
      summary = "Score what is known",
      description =
          "Stores nothing. Direct controls of all five factors under the default model give exactly"
              + " their product; an empty object gives the base rate.")
  @APIResponse(
      responseCode = "200",
      description = "The score",
      content = @Content(schema = @Schema(implementation = ScoreResponse.class)))
  public Uni<ScoreResponse> score(@NotNull @Valid ScoreRequest request) {
    return request.isExplained()
        ? Uni.createFrom()
            .item(() -> scoring.score(request))
            .runSubscriptionOn(Infrastructure.getDefaultExecutor())
        : Uni.createFrom().item(scoring.score(request));
  }
}
