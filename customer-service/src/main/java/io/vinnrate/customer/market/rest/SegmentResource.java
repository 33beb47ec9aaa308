package io.vinnrate.customer.market.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.market.CountedSegment;
import io.vinnrate.customer.market.SegmentService;
import io.vinnrate.customer.market.Segments;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.precondition.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Segments. */
@Path("/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Market", description = "Segments of customers, and what is sold to them")
public class SegmentResource {

  private static final String LIST = "segments:key";
  private static final String ETAG = "#/components/headers/ETag";
  private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
  private static final String KEY_MESSAGE =
      "must be 1 to 63 small letters, digits or hyphens, and begin with a letter or digit";
  private static final String KEY_DESCRIPTION =
      "Identifies the segment: 1 to 63 small letters, digits or hyphens";

  private final SegmentService service;
  private final Segments segments;

  SegmentResource(SegmentService service, Segments segments) {
    this.service = service;
    this.segments = segments;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listSegments",
      summary = "List segments",
      description =
          "In the order of their keys, with the number of customers within reach in each. `GET"
              + " /v1/customers?segment=` lists these.")
  @APIResponse(
      responseCode = "200",
      description = "A page of segments",
      content = @Content(schema = @Schema(implementation = SegmentPage.class)))
  public Page<SegmentResponse> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Cursor from = Cursor.decode(cursor, LIST, 1);
    List<CountedSegment> rows = service.list(from == null ? null : from.text(0), size + 1);
    return Page.of(
        rows, size, SegmentResponse::of, last -> new Cursor(LIST, List.of(last.segment().key())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{key}")
  @Operation(
      operationId = "getSegment",
      summary = "Read a segment",
      description = "With its version as ETag, and the number of customers within reach in it.")
  @APIResponse(
      responseCode = "200",
      description = "The segment",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = SegmentResponse.class)))
  public Response get(
      @Parameter(description = KEY_DESCRIPTION)
          @PathParam("key")
          @Pattern(regexp = KEY, message = KEY_MESSAGE)
          String key) {
    return answer(Response.ok(), service.find(key));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Path("{key}")
  @Operation(
      operationId = "putSegment",
      summary = "Make or replace a segment",
      description =
          "A new one needs no If-Match. Which customers are in it is found out in the background,"
              + " for all of them within seconds to minutes; each one whose segments become others"
              + " has a new event `io.vinnrate.customer.changed.v1`. Sending the same again changes"
              + " nothing. There can be 200 segments.")
  @APIResponse(
      responseCode = "200",
      description = "The segment as it is now",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = SegmentResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new segment",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = SegmentResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "There are 200 segments already",
      extensions = @Extension(name = "x-problem", value = "too-many-segments"))
  public Response put(
      @Parameter(description = KEY_DESCRIPTION)
          @PathParam("key")
          @Pattern(regexp = KEY, message = KEY_MESSAGE)
          String key,
      @Parameter(
              description =
                  "The ETag of the version that is replaced, or * for any; needed unless the"
                      + " segment is new, and not allowed then")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid SegmentRequest request) {
    SegmentService.Put put =
        service.put(
            key,
            ifMatch == null || ifMatch.isBlank() ? null : ETags.ifMatch(ifMatch),
            request.toDetails());
    segments.refresh();
    return answer(
        put.isNew() ? Response.created(URI.create("/v1/segments/" + key)) : Response.ok(),
        put.counted());
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Path("{key}")
  @Operation(
      operationId = "deleteSegment",
      summary = "Delete a segment",
      description =
          "Customers leave it in the background, each with a new event"
              + " `io.vinnrate.customer.changed.v1`.")
  @APIResponse(responseCode = "204", description = "The segment is deleted")
  @APIResponse(
      responseCode = "409",
      description = "The market matrix has cells of the segment",
      extensions = @Extension(name = "x-problem", value = "segment-in-use"))
  public void delete(
      @Parameter(description = KEY_DESCRIPTION)
          @PathParam("key")
          @Pattern(regexp = KEY, message = KEY_MESSAGE)
          String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.delete(key, ETags.ifMatch(ifMatch, () -> service.find(key)));
    segments.refresh();
  }

  private static Response answer(Response.ResponseBuilder response, CountedSegment counted) {
    return response
        .entity(SegmentResponse.of(counted))
        .tag(ETags.of(counted.segment().version()))
        .build();
  }
}
