package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.Reassignments;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hands an opportunity over to another seller, team and territory. */
@Path("/v1/opportunities/{id}/reassignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities", description = "What may be sold")
public class OpportunityReassignmentResource {

  private final Reassignments reassignments;
  private final OpportunityService opportunities;
  private final Idempotency idempotency;
  private final Answers answers;

  OpportunityReassignmentResource(
      Reassignments reassignments,
      OpportunityService opportunities,
      Idempotency idempotency,
      Answers answers) {
    this.reassignments = reassignments;
    this.opportunities = opportunities;
    this.idempotency = idempotency;
    this.answers = answers;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "reassignOpportunity",
      summary = "Hand an opportunity over to another seller",
      description =
          "Open or closed: what was sold has somebody who looks after it. Publishes"
              + " `io.vinnrate.opportunity.changed.v1` unless nothing is different.")
  @APIResponse(
      responseCode = "200",
      description = "The opportunity as it is now",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  public Response reassign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid ReassignmentRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    return idempotency.once(
        idempotencyKey,
        Answers.operation(id, "reassignments"),
        request,
        () -> answers.changed(reassignments.reassign(id, expected, request.toReassignment())));
  }
}
