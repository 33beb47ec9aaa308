package io.vinnrate.customer.person.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.person.PersonErasure;
import io.vinnrate.customer.person.PersonExport;
import io.vinnrate.kit.access.WholeReach;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held on a person, and that it is to go. */
@Path("/v1/people/{personId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "The people at customers, and what is held on them")
public class PersonResource {

  private final PersonExport export;
  private final PersonErasure erasure;

  PersonResource(PersonExport export, PersonErasure erasure) {
    this.export = export;
    this.erasure = erasure;
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.READ)
  @WholeReach
  @Operation(
      operationId = "exportPerson",
      summary = "Export what is held on a person",
      description =
          "All that this service holds; opportunity-service has an operation of the same name for"
              + " what it holds. Nothing is found of somebody who was erased.")
  @APIResponse(
      responseCode = "200",
      description = "What is held",
      content = @Content(schema = @Schema(implementation = PersonExportResponse.class)))
  public PersonExportResponse export(@PathParam("personId") UUID personId) {
    return PersonExportResponse.of(export.of(personId));
  }

  @POST
  @Path("erasure")
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Operation(
      operationId = "erasePerson",
      summary = "Erase a person",
      description =
          "Removes the person from this service before it answers: from the customer, from free"
              + " texts of the customer that have the whole name, the e-mail address or the"
              + " telephone number in them, and from all stored copies. Publishes"
              + " `io.vinnrate.person.erased.v1`, after which opportunity-service erases what it"
              + " holds, usually within a second. It can't be undone, and the id is given to"
              + " nobody again. Erasing the same person again does nothing.")
  @APIResponse(responseCode = "202", description = "The person is erased here, others are told")
  public Response erase(@PathParam("personId") UUID personId) {
    erasure.erase(personId);
    return Response.accepted().build();
  }
}
