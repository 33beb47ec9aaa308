package io.vinnrate.kit.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit", description = "Who did what, when")
public class AuditResource {

  private final AuditEntries entries;

  AuditResource(AuditEntries entries) {
    this.entries = entries;
  }

  @GET
  @WholeReach
  @RolesAllowed("ops")
  @Operation(
      operationId = "listAuditEntries",
      summary = "List who did what",
      description =
          "The newest first. A change has its entry from the moment that it is there. What was"
              + " refused or only told is there about a second later, and what is alike within that"
              + " time is one entry. Entries can't be changed, and go when they are too old.")
  @APIResponse(
      responseCode = "200",
      description = "A page of entries",
      content = @Content(schema = @Schema(implementation = AuditPage.class)))
  public Page<AuditEntry> list(
      @BeanParam AuditParameters parameters,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    return Page.of(
        entries.find(parameters.after(cursor), size + 1), size, entry -> entry, AuditQuery::cursor);
  }
}
