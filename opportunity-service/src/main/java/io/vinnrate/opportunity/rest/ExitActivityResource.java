package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.CheckedActivity;
import io.vinnrate.opportunity.ExitActivities;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.Recorded;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** What is done of what finishes the stages of an opportunity's pipeline. */
@Path("/v1/opportunities/{id}/exit-activities/{activity}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Facts")
public class ExitActivityResource {

  private static final String ETAG = "#/components/headers/ETag";

  private final ExitActivities activities;
  private final OpportunityService opportunities;

  ExitActivityResource(ExitActivities activities, OpportunityService opportunities) {
    this.activities = activities;
    this.opportunities = opportunities;
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "putExitActivity",
      summary = "Say that an exit activity is done",
      description =
          "Of any stage of the opportunity's pipeline. 404 when the pipeline has no such activity."
              + " If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1` unless nothing is different.")
  @APIResponse(
      responseCode = "200",
      description = "The activity, done",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = CheckedActivityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response put(
      @PathParam("id") UUID id,
      @PathParam("activity") String activity,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExitActivityDoneRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    Recorded<CheckedActivity> done =
        activities.done(id, expected, activity, request.at(), request.note());
    return Response.ok(CheckedActivityResponse.of(done.fact()))
        .tag(ETags.of(done.version()))
        .build();
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "deleteExitActivity",
      summary = "Take it back that an exit activity is done",
      description =
          "404 when it is not done. If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1`.")
  @APIResponse(
      responseCode = "204",
      description = "The activity is open again",
      headers = @Header(name = "ETag", ref = ETAG))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response delete(
      @PathParam("id") UUID id,
      @PathParam("activity") String activity,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    return FactAnswers.removed(activities.open(id, expected, activity));
  }
}
