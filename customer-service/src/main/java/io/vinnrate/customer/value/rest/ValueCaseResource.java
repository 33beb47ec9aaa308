package io.vinnrate.customer.value.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.rest.FactAnswers;
import io.vinnrate.customer.value.ValueCase;
import io.vinnrate.customer.value.ValueCaseService;
import io.vinnrate.customer.value.ValueLadder;
import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Pictures;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The value that is created for customers. */
@Path("/v1/customers/{id}/value-case")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Value", description = "The value that is created for customers, and who gets it")
public class ValueCaseResource {

  private final ValueCaseService values;
  private final CustomerService customers;

  ValueCaseResource(ValueCaseService values, CustomerService customers) {
    this.values = values;
    this.customers = customers;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Produces({MediaType.APPLICATION_JSON, Drawing.MEDIA_TYPE})
  @Operation(
      operationId = "getValueCase",
      summary = "Read a customer's value case",
      description =
          "The value ladder: what it costs us, what the customer pays, what that is worth to it,"
              + " and who gets what is created. As `image/svg+xml`, a picture of it. With the"
              + " customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The value case",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ValueCaseResponse.class)),
        @Content(mediaType = Drawing.MEDIA_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response get(@Context Request request, @PathParam("id") UUID id) {
    Versioned<ValueCase> found = values.find(id);
    return Pictures.answer(
            request, () -> ValueCaseResponse.of(found.fact()), () -> ValueLadder.of(found.fact()))
        .tag(ETags.of(found.version()))
        .build();
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "putValueCase",
      summary = "Say what a sale to a customer costs, brings and is worth to it",
      description =
          "In the place of what was said. The ladder must rise: a price below the cost, or a"
              + " customer value below the price, is refused. If-Match and ETag are the"
              + " customer's.")
  @APIResponse(
      responseCode = "200",
      description = "The value case as it is now",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ValueCaseResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new value case",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ValueCaseResponse.class)))
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ValueCaseRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> customers.find(id));
    Recorded<ValueCase> recorded = values.put(id, expected, request.toValueCase());
    return FactAnswers.recorded(
        recorded,
        "/v1/customers/%s/value-case".formatted(id),
        ValueCaseResponse.of(recorded.fact()));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "deleteValueCase",
      summary = "Forget a customer's value case",
      description = "If-Match and ETag are the customer's.")
  @APIResponse(
      responseCode = "204",
      description = "The value case is forgotten",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG))
  public Response delete(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> values.find(id));
    return FactAnswers.removed(values.remove(id, expected));
  }
}
