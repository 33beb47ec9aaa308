package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.StageMoves;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an opportunity comes over to another pipeline. */
@Path("/v1/opportunities/{id}/pipeline-moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities")
public class PipelineMoveResource {

  private final StageMoves moves;
  private final OpportunityService opportunities;
  private final Idempotency idempotency;
  private final Answers answers;

  PipelineMoveResource(
      StageMoves moves,
      OpportunityService opportunities,
      Idempotency idempotency,
      Answers answers) {
    this.moves = moves;
    this.opportunities = opportunities;
    this.idempotency = idempotency;
    this.answers = answers;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "moveOpportunityOver",
      summary = "Move an opportunity over to another pipeline",
      description =
          "It goes on at the stage of the same key, else at the first that belongs to the same"
              + " stage of the selling method, unless `stage` names another. What is done of the"
              + " exit activities stays done by key; none is asked for. Publishes"
              + " `io.vinnrate.opportunity.moved.v1` unless it is there already.")
  @APIResponse(
      responseCode = "200",
      description = "The moved opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid PipelineMoveRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    return idempotency.once(
        idempotencyKey,
        Answers.operation(id, "pipeline-moves"),
        request,
        () -> answers.changed(moves.moveOver(id, expected, request.toMove())));
  }
}
