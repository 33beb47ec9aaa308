package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that sellers and buyers take. */
@Path("/v1/process-steps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Pipelines")
public class ProcessStepResource {

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listProcessSteps",
      summary = "List the steps of seller and buyer",
      description =
          "Both rows, in their order, and which of the seller's steps each of the buyer's answers."
              + " They come with the product and never differ.")
  @APIResponse(
      responseCode = "200",
      description = "The steps",
      content = @Content(schema = @Schema(implementation = ProcessStepList.class)))
  public ProcessStepList list() {
    return ProcessStepList.ALL;
  }
}
