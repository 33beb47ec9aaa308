package io.vinnrate.opportunity.history.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.history.History;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to an opportunity. */
@Path("/v1/opportunities/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "History", description = "What happened to an opportunity, and what it was before")
public class HistoryResource {

  private final OpportunityService opportunities;
  private final History history;

  HistoryResource(OpportunityService opportunities, History history) {
    this.opportunities = opportunities;
    this.history = history;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listOpportunityHistory",
      summary = "List what happened to an opportunity",
      description =
          "One entry for each version, the oldest first: when, who, what and why, with every value"
              + " that became another. Nothing of it changes any more, except that it does not name"
              + " those who were erased; it goes when the opportunity is deleted.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the history",
      content = @Content(schema = @Schema(implementation = HistoryPage.class)))
  public Page<HistoryEntryResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    String list = "history:" + id;
    Cursor from = Cursor.decode(cursor, list, 1);
    long after = from == null ? 0 : from.decimal(0).longValue();
    opportunities.find(id); // throws when there is none
    return Page.of(
        history.of(id, after, size + 1),
        size,
        HistoryEntryResponse::of,
        last -> new Cursor(list, List.of(Long.toString(last.version()))));
  }
}
