package io.vinnrate.customer.loyalty.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.loyalty.CustomerLoyalty;
import io.vinnrate.customer.loyalty.Loyalty;
import io.vinnrate.customer.loyalty.LoyaltyPicture;
import io.vinnrate.customer.rest.FactAnswers;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Pictures;
import io.vinnrate.kit.precondition.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How loyal customers are. */
@Path("/v1/customers/{id}/loyalty")
@Produces({MediaType.APPLICATION_JSON, Drawing.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Loyalty")
public class LoyaltyResource {

  private final CustomerLoyalty loyalty;

  LoyaltyResource(CustomerLoyalty loyalty) {
    this.loyalty = loyalty;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getLoyalty",
      summary = "Read how loyal a customer is, and why",
      description =
          "By its surveys until a day and the weights in force now: the index of the latest, where"
              + " it is going since the one before, and what takes most off it. 404 when it was not"
              + " surveyed until then. As `image/svg+xml`, a picture of the indexes over time. With"
              + " the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The loyalty",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LoyaltyResponse.class)),
        @Content(mediaType = Drawing.MEDIA_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response get(
      @Context Request request,
      @PathParam("id") UUID id,
      @Parameter(
              description = "Only surveys until this day; today when it is not given",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("asOf")
          @Nullable String asOf) {
    Versioned<Loyalty> found = loyalty.loyalty(id, Parameters.date("asOf", asOf));
    return Pictures.answer(
            request, () -> LoyaltyResponse.of(found.fact()), () -> LoyaltyPicture.of(found.fact()))
        .tag(ETags.of(found.version()))
        .build();
  }
}
