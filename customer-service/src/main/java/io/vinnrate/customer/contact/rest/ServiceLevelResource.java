package io.vinnrate.customer.contact.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.contact.ServiceLevelService;
import io.vinnrate.customer.contact.StoredServiceLevels;
import io.vinnrate.customer.contribution.CompanyCurrency;
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

/** What the company has decided on serving its customers. */
@Path("/v1/service-levels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
public class ServiceLevelResource {

  private final ServiceLevelService levels;
  private final String currency;

  ServiceLevelResource(ServiceLevelService levels, CompanyCurrency currency) {
    this.levels = levels;
    this.currency = currency.code();
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getServiceLevels",
      summary = "Read the service levels",
      description =
          "How many days after our last contact the next one is due, by class, and what contacts"
              + " cost, by channel. With their version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The service levels in force",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ServiceLevelsBody.class)))
  public Response get() {
    return ok(levels.find());
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Operation(
      operationId = "putServiceLevels",
      summary = "Replace the service levels",
      description =
          "They hold at once, also for what has been: what is due and what contacts cost is"
              + " computed when it is asked for. Sending the same again changes nothing and keeps"
              + " the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The service levels in force",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ServiceLevelsBody.class)))
  public Response put(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ServiceLevelsBody request) {
    return ok(levels.replace(ETags.ifMatch(ifMatch), request.toLevels(currency)));
  }

  private Response ok(StoredServiceLevels stored) {
    return Response.ok(ServiceLevelsBody.of(stored.levels(), currency))
        .tag(ETags.of(stored.version()))
        .build();
  }
}
