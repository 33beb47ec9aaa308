package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.ProcessSteps;
import io.vinnrate.opportunity.Recorded;
import io.vinnrate.opportunity.StepsTaken;
import io.vinnrate.opportunity.Versioned;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far the seller and the buyer of an opportunity have come. */
@Path("/v1/opportunities/{id}/steps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Facts")
public class StepsResource {

  private static final String ETAG = "#/components/headers/ETag";

  private final StepsTaken steps;

  StepsResource(StepsTaken steps) {
    this.steps = steps;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getSteps",
      summary = "Read how far seller and buyer have come",
      description =
          "`inStep` tells whether the seller is ahead of the buyer, once both steps are known."
              + " `GET /v1/process-steps` lists the steps that there are. With the opportunity's"
              + " version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The last steps",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = StepsResponse.class)))
  public Response get(@PathParam("id") UUID id) {
    Versioned<ProcessSteps> found = steps.of(id);
    return FactAnswers.found(found, StepsResponse.known(found.fact()));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "putSteps",
      summary = "Say which steps seller and buyer took last",
      description =
          "What is left out stays. If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1` unless nothing is different; scores follow"
              + " from whether both are in step.")
  @APIResponse(
      responseCode = "200",
      description = "The last steps",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = StepsResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid StepsRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> steps.of(id));
    Recorded<ProcessSteps> taken = steps.take(id, expected, request.toSteps());
    return Response.ok(StepsResponse.known(taken.fact())).tag(ETags.of(taken.version())).build();
  }
}
