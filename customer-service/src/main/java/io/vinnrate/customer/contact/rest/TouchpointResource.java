package io.vinnrate.customer.contact.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.contact.Touchpoint;
import io.vinnrate.customer.contact.TouchpointService;
import io.vinnrate.customer.rest.FactAnswers;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contacts between us and a customer. */
@Path("/v1/customers/{id}/touchpoints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts", description = "Who made contact, by which channel, and what it costs")
public class TouchpointResource {

  private static final String LIST = "touchpoints:at";

  private final TouchpointService touchpoints;
  private final Idempotency idempotency;

  TouchpointResource(TouchpointService touchpoints, Idempotency idempotency) {
    this.touchpoints = touchpoints;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "addTouchpoint",
      summary = "Note a touchpoint",
      description =
          "A contact that has been, begun by us or by the customer. If-Match and ETag are the"
              + " customer's. Publishes `io.vinnrate.customer.changed.v1` when it is our last"
              + " proactive contact.")
  @APIResponse(
      responseCode = "201",
      description = "The new touchpoint",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = TouchpointResponse.class)))
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid TouchpointRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> touchpoints.list(id, null, 1));
    return idempotency.once(
        idempotencyKey,
        "POST /v1/customers/%s/touchpoints".formatted(id),
        request,
        () -> created(id, touchpoints.add(id, expected, request.toTouchpoint())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listTouchpoints",
      summary = "List a customer's touchpoints",
      description = "The newest first, with the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "A page of touchpoints",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = TouchpointPage.class)))
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Versioned<List<Touchpoint>> found = touchpoints.list(id, place(cursor), size + 1);
    return FactAnswers.found(
        found, Page.of(found.fact(), size, TouchpointResponse::of, TouchpointResource::cursor));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{touchpointId}")
  @Operation(
      operationId = "getTouchpoint",
      summary = "Read a touchpoint",
      description = "With the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The touchpoint",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = TouchpointResponse.class)))
  public Response get(@PathParam("id") UUID id, @PathParam("touchpointId") UUID touchpointId) {
    Versioned<Touchpoint> found = touchpoints.find(id, touchpointId);
    return FactAnswers.found(found, TouchpointResponse.of(found.fact()));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Path("{touchpointId}")
  @Operation(
      operationId = "deleteTouchpoint",
      summary = "Forget a touchpoint",
      description =
          "If-Match and ETag are the customer's. Publishes `io.vinnrate.customer.changed.v1` when"
              + " it was our last proactive contact.")
  @APIResponse(
      responseCode = "204",
      description = "The touchpoint is forgotten",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG))
  public Response delete(
      @PathParam("id") UUID id,
      @PathParam("touchpointId") UUID touchpointId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> touchpoints.find(id, touchpointId));
    return FactAnswers.removed(touchpoints.remove(id, expected, touchpointId).version());
  }

  private static Answer created(UUID id, Recorded<Touchpoint> added) {
    TouchpointResponse body = TouchpointResponse.of(added.fact());
    return Answer.created(
        URI.create("/v1/customers/%s/touchpoints/%s".formatted(id, body.id())),
        ETags.of(added.version()),
        body);
  }

  private static TouchpointService.@Nullable Place place(@Nullable String cursor) {
    Cursor from = Cursor.decode(cursor, LIST, 2);
    return from == null ? null : new TouchpointService.Place(from.instant(0), from.uuid(1));
  }

  private static Cursor cursor(Touchpoint last) {
    return new Cursor(LIST, List.of(last.at().toString(), last.id().toString()));
  }
}
