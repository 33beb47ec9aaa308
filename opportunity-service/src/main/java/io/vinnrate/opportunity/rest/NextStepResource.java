package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.NextStep;
import io.vinnrate.opportunity.NextSteps;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.Recorded;
import io.vinnrate.opportunity.Versioned;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** What seller and buyer do next. */
@Path("/v1/opportunities/{id}/next-step")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Facts", description = "What a seller notes down day by day")
public class NextStepResource {

  private static final String ETAG = "#/components/headers/ETag";

  private final NextSteps nextSteps;
  private final OpportunityService opportunities;

  NextStepResource(NextSteps nextSteps, OpportunityService opportunities) {
    this.nextSteps = nextSteps;
    this.opportunities = opportunities;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getNextStep",
      summary = "Read the next step of an opportunity",
      description = "With the opportunity's version as ETag; 404 when nothing is agreed.")
  @APIResponse(
      responseCode = "200",
      description = "The next step",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = NextStepBody.class)))
  public Response get(@PathParam("id") UUID id) {
    Versioned<NextStep> found = nextSteps.of(id);
    return FactAnswers.found(found, NextStepBody.of(found.fact()));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "putNextStep",
      summary = "Say what comes next",
      description =
          "Takes the place of the step before. With a time it is booked, without it is agreed on."
              + " If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1`, without the text, unless nothing is"
              + " different.")
  @APIResponse(
      responseCode = "200",
      description = "The next step as it is now",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = NextStepBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "The first next step, or the first after one was deleted",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = NextStepBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NextStepBody request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    Recorded<NextStep> recorded = nextSteps.put(id, expected, request.toNextStep());
    return FactAnswers.recorded(
        recorded, "/v1/opportunities/%s/next-step".formatted(id), NextStepBody.of(recorded.fact()));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "deleteNextStep",
      summary = "Forget the next step",
      description =
          "It is done, or off. If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1`.")
  @APIResponse(
      responseCode = "204",
      description = "Nothing is agreed any more",
      headers = @Header(name = "ETag", ref = ETAG))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response delete(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> nextSteps.of(id));
    return FactAnswers.removed(nextSteps.remove(id, expected));
  }
}
