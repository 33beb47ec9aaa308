package io.vinnrate.scoring.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.opportunity.HistoricScore;
import io.vinnrate.scoring.opportunity.ScoreHistory;
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

/** The histories of opportunities' scores. */
@Path("/v1/opportunities/{id}/scores")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities")
public class OpportunityScoresResource {

  private final ScoreHistory history;

  OpportunityScoresResource(ScoreHistory history) {
    this.history = history;
  }

  @GET
  @Audited(target = "opportunity")
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listOpportunityScores",
      summary = "List all scores that an opportunity had",
      description =
          "The newest first, each with why it is another than the one before: the parts of `delta`"
              + " add to its total.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the history",
      content = @Content(schema = @Schema(implementation = ScoreHistoryPage.class)))
  public Page<HistoricScoreBody> list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    String list = "scores:" + id;
    Cursor from = Cursor.decode(cursor, list, 1);
    long before = from == null ? Long.MAX_VALUE : from.decimal(0).longValue();
    return Page.of(
        history.list(id, before, size), size, HistoricScoreBody::of, last -> cursor(list, last));
  }

  private static Cursor cursor(String list, HistoricScore last) {
    return new Cursor(list, List.of(Long.toString(last.score().number())));
  }
}
