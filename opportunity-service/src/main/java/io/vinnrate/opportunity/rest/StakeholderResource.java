package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Pictures;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.BuyingCentre;
import io.vinnrate.opportunity.BuyingCentreMap;
import io.vinnrate.opportunity.BuyingCentres;
import io.vinnrate.opportunity.Recorded;
import io.vinnrate.opportunity.Stakeholder;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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

/** Who takes part in the customer's decision about an opportunity. */
@Path("/v1/opportunities/{id}/stakeholders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Facts", description = "What a seller notes down day by day")
public class StakeholderResource {

  private static final String ETAG = "#/components/headers/ETag";

  private final BuyingCentres centres;

  StakeholderResource(BuyingCentres centres) {
    this.centres = centres;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Produces({MediaType.APPLICATION_JSON, Drawing.MEDIA_TYPE})
  @Operation(
      operationId = "listStakeholders",
      summary = "List an opportunity's stakeholders",
      description =
          "All of them, at most 100, and how far they are covered. As `image/svg+xml`, a map of the"
              + " buying centre: everybody by role and stance, the larger the more influence,"
              + " hollow while we have not met. With the opportunity's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Those who take part in the decision",
      headers = @Header(name = "ETag", ref = ETAG),
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StakeholderList.class)),
        @Content(mediaType = Drawing.MEDIA_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response list(@Context Request request, @PathParam("id") UUID id) {
    Versioned<BuyingCentre> found = centres.of(id);
    return Pictures.answer(
            request, () -> StakeholderList.of(found.fact()), () -> BuyingCentreMap.of(found.fact()))
        .tag(ETags.of(found.version()))
        .build();
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{stakeholderId}")
  @Operation(
      operationId = "getStakeholder",
      summary = "Read a stakeholder",
      description = "With the opportunity's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The stakeholder",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = StakeholderResponse.class)))
  public Response get(@PathParam("id") UUID id, @PathParam("stakeholderId") UUID stakeholderId) {
    Versioned<BuyingCentre> found = centres.of(id);
    return FactAnswers.found(
        found, StakeholderResponse.of(stakeholderId, found.fact().require(stakeholderId)));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Path("{stakeholderId}")
  @Operation(
      operationId = "putStakeholder",
      summary = "Say what is known of a stakeholder",
      description =
          "Adds the stakeholder, by an id of the caller's, or takes the place of what was known."
              + " If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1`, without name and title, unless nothing is"
              + " different.")
  @APIResponse(
      responseCode = "200",
      description = "The stakeholder as it is now",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = StakeholderResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new stakeholder",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = StakeholderResponse.class)))
  @APIResponse(
      responseCode = "422",
      description = "The person was erased",
      extensions = @Extension(name = "x-problem", value = "validation-failed,person-erased"))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed, or its stakeholders have 100 roles",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed,buying-centre-full"))
  public Response put(
      @PathParam("id") UUID id,
      @PathParam("stakeholderId") UUID stakeholderId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid StakeholderRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> centres.of(id));
    Recorded<Stakeholder> recorded =
        centres.put(id, expected, stakeholderId, request.toStakeholder());
    return FactAnswers.recorded(
        recorded,
        "/v1/opportunities/%s/stakeholders/%s".formatted(id, stakeholderId),
        StakeholderResponse.of(stakeholderId, recorded.fact()));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Path("{stakeholderId}")
  @Operation(
      operationId = "deleteStakeholder",
      summary = "Forget a stakeholder",
      description =
          "The history keeps what was known, and activities and evidence go on to name the id:"
              + " this is no erasure, which is an operation of its own."
              + " If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1`.")
  @APIResponse(
      responseCode = "204",
      description = "The stakeholder is forgotten",
      headers = @Header(name = "ETag", ref = ETAG))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response delete(
      @PathParam("id") UUID id,
      @PathParam("stakeholderId") UUID stakeholderId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected =
        ETags.ifMatch(ifMatch, () -> centres.of(id).fact().require(stakeholderId));
    return FactAnswers.removed(centres.remove(id, expected, stakeholderId));
  }
}
