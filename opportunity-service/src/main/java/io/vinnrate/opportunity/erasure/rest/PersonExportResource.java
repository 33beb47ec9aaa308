package io.vinnrate.opportunity.erasure.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.erasure.HeldInOpportunity;
import io.vinnrate.opportunity.erasure.PersonExport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held on a person whom customer-service knows. */
@Path("/v1/people/{personId}/export")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "What is held on people, and its erasure")
public class PersonExportResource {

  private final PersonExport export;

  PersonExportResource(PersonExport export) {
    this.export = export;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @WholeReach
  @Operation(
      operationId = "exportPerson",
      summary = "Export what is held on a person",
      description =
          "All that this service holds on a person, by the id that stakeholders name: the"
              + " stakeholders that the person is or was, and the history, activities and evidence"
              + " of their opportunities that are about the person or say a name of it. Nothing is"
              + " found of somebody who was erased. customer-service has an operation of the same"
              + " name for what it holds.")
  @APIResponse(
      responseCode = "200",
      description = "What is held",
      content = @Content(schema = @Schema(implementation = PersonExportResponse.class)))
  public PersonExportResponse export(@PathParam("personId") UUID personId) {
    List<HeldInOpportunity> held = export.of(personId);
    if (held.isEmpty()) {
      throw ProblemException.of(CommonProblem.NOT_FOUND, "Nothing is held on a person " + personId);
    }
    return PersonExportResponse.of(personId, held);
  }
}
