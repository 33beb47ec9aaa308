package io.vinnrate.opportunity.seller.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.seller.Seller;
import io.vinnrate.opportunity.seller.Sellers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sellers. */
@Path("/v1/sellers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sellers", description = "Who can own opportunities, and where they belong")
public class SellerResource {

  private static final String LIST = "sellers:key";
  private static final String ETAG = "#/components/headers/ETag";
  private static final String KEY = "What opportunities name as their `owner`";
  private static final int MAX_KEY = 100;

  private final Sellers sellers;

  SellerResource(Sellers sellers) {
    this.sellers = sellers;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listSellers",
      summary = "List sellers",
      description = "In the order of their keys. Owners of whom nothing was said are not listed.")
  @APIResponse(
      responseCode = "200",
      description = "A page of sellers",
      content = @Content(schema = @Schema(implementation = SellerPage.class)))
  public Page<SellerResponse> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Cursor from = Cursor.decode(cursor, LIST, 1);
    return Page.of(
        sellers.list(from == null ? null : from.text(0), size + 1),
        size,
        SellerResponse::of,
        last -> new Cursor(LIST, List.of(last.key())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{key}")
  @Operation(
      operationId = "getSeller",
      summary = "Read a seller",
      description = "With its version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The seller",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = SellerResponse.class)))
  public Response get(
      @Parameter(description = KEY) @PathParam("key") @Size(min = 1, max = MAX_KEY) String key) {
    return answer(Response.ok(), sellers.find(key));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Path("{key}")
  @Operation(
      operationId = "putSeller",
      summary = "Say what is known of a seller",
      description =
          "Adds the seller, or takes the place of what was known. A new one needs no If-Match."
              + " Sending the same again changes nothing. A new opportunity of this owner that says"
              + " no team or territory of its own gets the seller's; opportunities that are there"
              + " stay as they are: reassign them. The profile is information only and never an"
              + " input of a score.")
  @APIResponse(
      responseCode = "200",
      description = "The seller as it is now",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = SellerResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new seller",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = SellerResponse.class)))
  public Response put(
      @Parameter(description = KEY) @PathParam("key") @Size(min = 1, max = MAX_KEY) String key,
      @Parameter(
              description =
                  "The ETag of the version that is replaced, or * for any; needed unless the"
                      + " seller is new, and not allowed then")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid SellerRequest request) {
    Sellers.Put put =
        sellers.put(
            key,
            ifMatch == null || ifMatch.isBlank() ? null : ETags.ifMatch(ifMatch),
            request.toDetails());
    return answer(put.isNew() ? created(key) : Response.ok(), put.seller());
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Path("{key}")
  @Operation(
      operationId = "deleteSeller",
      summary = "Forget a seller",
      description = "Opportunities of this owner stay as they are.")
  @APIResponse(responseCode = "204", description = "The seller is forgotten")
  public void delete(
      @Parameter(description = KEY) @PathParam("key") @Size(min = 1, max = MAX_KEY) String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    sellers.delete(key, ETags.ifMatch(ifMatch, () -> sellers.find(key)));
  }

  private static Response.ResponseBuilder created(String key) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, UriBuilder.fromPath("/v1/sellers/{key}").build(key));
  }

  private static Response answer(Response.ResponseBuilder response, Seller seller) {
    return response.entity(SellerResponse.of(seller)).tag(ETags.of(seller.version())).build();
  }
}
