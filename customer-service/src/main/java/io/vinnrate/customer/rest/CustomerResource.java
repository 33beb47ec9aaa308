package io.vinnrate.customer.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.Assignment;
import io.vinnrate.customer.Customer;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.CustomerDetails;
import io.vinnrate.customer.CustomerFilter;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.patch.MergePatch;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.kit.problem.ExternalIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Customers", description = "Who is sold to")
public class CustomerResource {

  private static final String LIST = "customers:id";

  private final CustomerService customers;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;

  CustomerResource(CustomerService customers, Idempotency idempotency, MergePatch mergePatch) {
    this.customers = customers;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "registerCustomer",
      summary = "Register a customer",
      description =
          "Publishes `io.vinnrate.customer.registered.v1`. A caller whose token names owners, teams"
              + " or territories gives the customer one of these: else it is out of reach.")
  @APIResponse(
      responseCode = "201",
      description = "The new customer",
      content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another customer has the external id",
      extensions = @Extension(name = "x-problem", value = "external-id-taken"))
  public Response register(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid CustomerRequest request) {
    return idempotency.once(
        idempotencyKey,
        "POST /v1/customers",
        request,
        () -> created(customers.register(request.toDetails())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listCustomers",
      summary = "List customers",
      description =
          "Those within the caller's reach, in the order of registration. All filters given must"
              + " hold.")
  @APIResponse(
      responseCode = "200",
      description = "A page of customers",
      content = @Content(schema = @Schema(implementation = CustomerPage.class)))
  public Page<CustomerResponse> list(
      @Parameter(
              description = "Of this class in the ABC analysis in force",
              schema = @Schema(implementation = CustomerClass.class))
          @QueryParam("class")
          @Nullable String customerClass,
      @Parameter(description = "In the customer segment with this key") @QueryParam("segment")
          @Nullable String segment,
      @Parameter(description = "Exactly this industry") @QueryParam("industry")
          @Nullable String industry,
      @Parameter(description = "Exactly this owner") @QueryParam("owner") @Nullable String owner,
      @Parameter(description = "Exactly this team") @QueryParam("team") @Nullable String team,
      @Parameter(description = "Exactly this territory") @QueryParam("territory")
          @Nullable String territory,
      @Parameter(description = "Part of the name, in any case") @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Cursor from = Cursor.decode(cursor, LIST, 1);
    UUID after = from == null ? null : from.uuid(0);
    CustomerFilter filter =
        new CustomerFilter(
            Parameters.oneOf("class", customerClass, CustomerClass.class),
            segment,
            industry,
            new Assignment(owner, team, territory),
            q);
    List<Customer> rows = customers.list(filter, after, size + 1);
    return Page.of(
        rows,
        size,
        CustomerResponse::of,
        customer -> new Cursor(LIST, List.of(customer.id().toString())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{id}")
  @Operation(
      operationId = "getCustomer",
      summary = "Read a customer",
      description = "With its version as ETag. One out of the caller's reach is not found.")
  @APIResponse(
      responseCode = "200",
      description = "The customer",
      content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
  public Response get(@PathParam("id") UUID id) {
    return ok(customers.find(id));
  }

  @PATCH
  @RolesAllowed(Roles.WRITE)
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeCustomer",
      summary = "Change a customer",
      description =
          "A JSON merge patch (RFC 7396) of the request's fields; null removes a field. It must not"
              + " bring the customer out of the caller's reach. Publishes"
              + " `io.vinnrate.customer.changed.v1` unless nothing is different.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = CustomerRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The changed customer",
      content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another customer has the external id",
      extensions = @Extension(name = "x-problem", value = "external-id-taken"))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ObjectNode request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> customers.find(id));
    return ok(customers.change(id, expected, current -> patched(current, request)));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Path("{id}")
  @Operation(
      operationId = "deleteCustomer",
      summary = "Delete a customer",
      description =
          "Publishes `io.vinnrate.customer.deleted.v1`. Its opportunities stay; new ones are"
              + " refused.")
  @APIResponse(responseCode = "204", description = "The customer is deleted")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    customers.delete(id, ETags.ifMatch(ifMatch, () -> customers.find(id)));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("by-external-id/{externalId}")
  @Operation(
      operationId = "getCustomerByExternalId",
      summary = "Read the customer with an external id",
      description = "With its version as ETag. One out of the caller's reach is not found.")
  @APIResponse(
      responseCode = "200",
      description = "The customer",
      content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
  public Response getByExternalId(@PathParam("externalId") String externalId) {
    return ok(customers.findByExternalId(externalId));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Path("by-external-id/{externalId}")
  @Operation(
      operationId = "upsertCustomer",
      summary = "Create or replace the customer with an external id",
      description =
          "For systems that synchronise: sending the same again changes nothing and keeps the ETag."
              + " No If-Match is needed. An external id in the body must be the one in the path."
              + " Neither what is there nor what is sent may be out of the caller's reach: 403.")
  @APIResponse(
      responseCode = "200",
      description = "The customer as it is now",
      content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new customer",
      content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
  public Response upsert(
      @PathParam("externalId") @Size(min = 1, max = 100) String externalId,
      @NotNull @Valid CustomerRequest request) {
    ExternalIds.requireSame(externalId, request.externalId());
    CustomerService.Upserted upserted = customers.upsert(externalId, request.toDetails(externalId));
    return upserted.created()
        ? Response.status(Response.Status.CREATED)
            .header(HttpHeaders.LOCATION, location(upserted.customer()))
            .tag(ETags.of(upserted.customer().version()))
            .entity(CustomerResponse.of(upserted.customer()))
            .build()
        : ok(upserted.customer());
  }

  private CustomerDetails patched(CustomerDetails current, ObjectNode patch) {
    return mergePatch.apply(CustomerRequest.of(current), patch, CustomerRequest.class).toDetails();
  }

  private static Answer created(Customer customer) {
    return Answer.created(
        location(customer), ETags.of(customer.version()), CustomerResponse.of(customer));
  }

  private static URI location(Customer customer) {
    return URI.create("/v1/customers/" + customer.id());
  }

  private static Response ok(Customer customer) {
    return Response.ok(CustomerResponse.of(customer)).tag(ETags.of(customer.version())).build();
  }
}
