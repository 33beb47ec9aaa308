package io.vinnrate.opportunity.erasure.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.erasure.PersonErasure;
import io.vinnrate.opportunity.erasure.PersonExport;
import io.vinnrate.opportunity.rest.FactAnswers;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held on a stakeholder, also on one whom customer-service does not know. */
@Path("/v1/opportunities/{id}/stakeholders/{stakeholderId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "What is held on people, and its erasure")
public class StakeholderErasureResource {

  private final PersonExport export;
  private final PersonErasure erasure;

  StakeholderErasureResource(PersonExport export, PersonErasure erasure) {
    this.export = export;
    this.erasure = erasure;
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "exportStakeholder",
      summary = "Export what is held on a stakeholder",
      description =
          "All that the opportunity holds on whomever the stakeholder's id stands for, or stood"
              + " for: what is known now, and the history, activities and evidence that are about"
              + " the stakeholder or say a name of it.")
  @APIResponse(
      responseCode = "200",
      description = "What is held",
      content = @Content(schema = @Schema(implementation = OpportunityExportResponse.class)))
  public OpportunityExportResponse export(
      @PathParam("id") UUID id, @PathParam("stakeholderId") UUID stakeholderId) {
    return OpportunityExportResponse.of(export.of(id, stakeholderId));
  }

  @POST
  @Path("erasure")
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "eraseStakeholder",
      summary = "Erase a stakeholder's name",
      description =
          "For stakeholders without a personId; people whom customer-service knows are erased there"
              + " for all services. Name and title become `erased`, in the history too; the whole"
              + " name goes from the opportunity's free texts, activities and evidence and from all"
              + " stored copies; role and stance stay. It can't be undone. No If-Match is needed,"
              + " and a closed opportunity is no obstacle. Publishes"
              + " `io.vinnrate.opportunity.changed.v1` unless there was nothing to erase.")
  @APIResponse(
      responseCode = "204",
      description = "The name is erased",
      headers = @Header(name = "ETag", ref = "#/components/headers/ETag"))
  public Response erase(@PathParam("id") UUID id, @PathParam("stakeholderId") UUID stakeholderId) {
    return FactAnswers.removed(erasure.erase(id, stakeholderId));
  }
}
