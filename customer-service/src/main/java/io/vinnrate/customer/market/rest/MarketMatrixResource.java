package io.vinnrate.customer.market.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.market.MarketMatrix;
import io.vinnrate.customer.market.MarketMatrixService;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.problem.BodyLimit;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The market matrix. */
@Path("/v1/market-matrix")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Market", description = "Segments of customers, and what is sold to them")
public class MarketMatrixResource {

  private static final String ETAG = "#/components/headers/ETag";

  /** What Kafka takes in one record, with room for its headers: the matrix is one event. */
  private static final int MAX_BYTES = 960 * 1024;

  private final MarketMatrixService matrix;

  MarketMatrixResource(MarketMatrixService matrix) {
    this.matrix = matrix;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getMarketMatrix",
      summary = "Read the market matrix",
      description =
          "What is sold to whom: each product segment that fits a customer segment, with its"
              + " priority. Its version is the ETag, 0 while nobody has put one.")
  @APIResponse(
      responseCode = "200",
      description = "The market matrix",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = MarketMatrixResponse.class)))
  public Response get() {
    return ok(matrix.find());
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Operation(
      operationId = "putMarketMatrix",
      summary = "Replace the market matrix",
      description =
          "All of it. Publishes `io.vinnrate.marketMatrix.changed.v1`, from which scoring tells"
              + " how well an opportunity fits, unless nothing is different. If-Match is needed the"
              + " first time as well: `\"0\"`.")
  @RequestBody(
      description = "At most " + MAX_BYTES + " bytes",
      content = @Content(schema = @Schema(implementation = MarketMatrixRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The market matrix as it is now",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = MarketMatrixResponse.class)))
  public Response put(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid @BodyLimit.Bytes(MAX_BYTES) MarketMatrixRequest request) {
    return ok(matrix.replace(ETags.ifMatch(ifMatch), request.toCells()));
  }

  private static Response ok(MarketMatrix matrix) {
    return Response.ok(MarketMatrixResponse.of(matrix)).tag(ETags.of(matrix.version())).build();
  }
}
