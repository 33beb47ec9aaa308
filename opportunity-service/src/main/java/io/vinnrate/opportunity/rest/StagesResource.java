package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Pictures;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.opportunity.Journey;
import io.vinnrate.opportunity.JourneyPicture;
import io.vinnrate.opportunity.Journeys;
import io.vinnrate.opportunity.Versioned;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way of an opportunity through its pipeline. */
@Path("/v1/opportunities/{id}/stages")
@Produces({MediaType.APPLICATION_JSON, Drawing.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Facts")
public class StagesResource {

  private final Journeys journeys;

  StagesResource(Journeys journeys) {
    this.journeys = journeys;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listStages",
      summary = "Read how an opportunity goes through its stages",
      description =
          "All stages of its pipeline with their exit activities, done and open, and when it was"
              + " at each. The time while it was closed counts for none. As `image/svg+xml`, a"
              + " picture of the time at each stage and the mandatory activities that are open."
              + " With the opportunity's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The stages",
      headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StagesResponse.class)),
        @Content(mediaType = Drawing.MEDIA_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response get(@Context Request request, @PathParam("id") UUID id) {
    Versioned<Journey> found = journeys.of(id);
    return Pictures.answer(
            request, () -> StagesResponse.of(found.fact()), () -> JourneyPicture.of(found.fact()))
        .tag(ETags.of(found.version()))
        .build();
  }
}
