package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.opportunity.Assignment;
import io.vinnrate.opportunity.Reassignments;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hands many opportunities over to other sellers, teams and territories. */
@Path("/v1/reassignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities", description = "What may be sold")
public class ReassignmentResource {

  private final Reassignments reassignments;
  private final Idempotency idempotency;

  ReassignmentResource(Reassignments reassignments, Idempotency idempotency) {
    this.reassignments = reassignments;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "reassignOpportunities",
      summary = "Hand many opportunities over to another seller",
      description =
          "Up to 500 at a time, in the order in which they came to be known here, all or none of"
              + " them. Send it again, with another Idempotency-Key if any, until `remaining` is 0."
              + " Those that have the owner, team and territory already are left alone. Publishes"
              + " `io.vinnrate.opportunity.changed.v1` for each of them.")
  @APIResponse(
      responseCode = "200",
      description = "How many were handed over, and how many remain",
      content = @Content(schema = @Schema(implementation = ReassignedResponse.class)))
  public Response reassignMany(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid BulkReassignmentRequest request) {
    if (request.before().equals(Assignment.NONE)) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "It is not said which opportunities are handed over",
          FieldError.at("#/from", "must have an owner, a team or a territory"));
    }
    return idempotency.once(
        idempotencyKey, "POST /v1/reassignments", request, () -> handedOver(request));
  }

  private Answer handedOver(BulkReassignmentRequest request) {
    return new Answer(
        Response.Status.OK.getStatusCode(),
        Map.of(),
        ReassignedResponse.of(
            reassignments.reassign(
                request.before(), request.statusOrOpen(), request.toReassignment())));
  }
}
