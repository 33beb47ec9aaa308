package io.vinnrate.customer.loyalty.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.loyalty.LoyaltyWeighting;
import io.vinnrate.customer.loyalty.VersionedWeights;
import io.vinnrate.customer.rest.FactAnswers;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.precondition.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much each driver means for loyalty. */
@Path("/v1/loyalty-weights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Loyalty")
public class LoyaltyWeightsResource {

  private final LoyaltyWeighting weighting;

  LoyaltyWeightsResource(LoyaltyWeighting weighting) {
    this.weighting = weighting;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getLoyaltyWeights",
      summary = "Read how much each driver means for loyalty",
      description = "19, 19, 9 and 53 until others are set. With their own version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The weights in force",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = LoyaltyWeightsBody.class)))
  public Response get() {
    return answer(weighting.inForce());
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Operation(
      operationId = "putLoyaltyWeights",
      summary = "Set how much each driver means for loyalty",
      description =
          "All indexes are told by the new weights at once; those of the customers, and their"
              + " events, follow in the background.")
  @APIResponse(
      responseCode = "200",
      description = "The weights in force now",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = LoyaltyWeightsBody.class)))
  public Response put(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid LoyaltyWeightsBody request) {
    return answer(weighting.change(ETags.ifMatch(ifMatch), request.toWeights()));
  }

  private static Response answer(VersionedWeights weights) {
    return Response.ok(LoyaltyWeightsBody.of(weights.weights()))
        .tag(ETags.of(weights.version()))
        .build();
  }
}
