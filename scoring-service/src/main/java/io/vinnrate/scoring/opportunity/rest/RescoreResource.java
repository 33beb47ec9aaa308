package io.vinnrate.scoring.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.opportunity.Rescoring;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the open opportunities are scored by a model. */
@Path("/v1/models/{version}/rescore")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Models")
public class RescoreResource {

  private final Rescoring rescoring;

  RescoreResource(Rescoring rescoring) {
    this.rescoring = rescoring;
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.COMPUTE, Roles.MODELS})
  @Operation(
      operationId = "getRescore",
      summary = "Read how far the open opportunities are scored by a model",
      description =
          "Counted at the moment of asking: of the opportunities that are open now, those whose"
              + " latest score is not yet one of this activation remain. All are counted, whatever"
              + " the caller's token allows to see of each.")
  @APIResponse(
      responseCode = "200",
      description = "The progress",
      content = @Content(schema = @Schema(implementation = RescoreResponse.class)))
  public RescoreResponse get(@PathParam("version") String version) {
    return RescoreResponse.of(version, rescoring.progress(version));
  }
}
