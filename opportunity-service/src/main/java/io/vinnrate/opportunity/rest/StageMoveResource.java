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

/** How an opportunity goes through the stages of the selling. */
@Path("/v1/opportunities/{id}/stage-moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities", description = "What may be sold")
public class StageMoveResource {

  private final StageMoves moves;
  private final OpportunityService opportunities;
  private final Idempotency idempotency;
  private final Answers answers;

  StageMoveResource(
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
      operationId = "moveOpportunity",
      summary = "Move an opportunity to a stage",
      description =
          "To a stage of its pipeline. Forwards, the mandatory exit activities of all stages that"
              + " are left must be done, unless the move is forced; backwards, a reason is needed."
              + " Publishes `io.vinnrate.opportunity.moved.v1` unless it is there already.")
  @APIResponse(
      responseCode = "200",
      description = "The moved opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed, or mandatory exit activities are open",
      extensions =
          @Extension(name = "x-problem", value = "opportunity-closed,exit-activities-open"))
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid StageMoveRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    return idempotency.once(
        idempotencyKey,
        Answers.operation(id, "stage-moves"),
        request,
        () -> answers.changed(moves.move(id, expected, request.toMove())));
  }
}
