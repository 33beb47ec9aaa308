package io.vinnrate.scoring.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.opportunity.Pipeline;
import io.vinnrate.scoring.opportunity.RankedOpportunity;
import io.vinnrate.scoring.opportunity.Ranking;
import io.vinnrate.scoring.opportunity.RankingOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Open opportunities in order. */
@Path("/v1/rankings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rankings", description = "Which open opportunities come first")
public class RankingResource {

  private final Pipeline pipeline;

  RankingResource(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @GET
  @Audited
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "rankOpportunities",
      summary = "Rank the open opportunities",
      description =
          "The largest first, of those whose owner, team and territory the caller's token allows."
              + " Amounts of several currencies are compared at their face value: ask for one"
              + " currency to compare like with like.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the ranking",
      content = @Content(schema = @Schema(implementation = RankingPage.class)))
  public Page<RankedOpportunityBody> rank(
      @Parameter(
              description = "What they are ranked by",
              schema = @Schema(implementation = RankingOrder.class, defaultValue = "expectedValue"))
          @QueryParam("by")
          @Nullable String by,
      @Parameter(description = "Only opportunities of this owner") @QueryParam("owner")
          @Nullable String owner,
      @Parameter(description = "Only amounts of this currency, ISO 4217", example = "NOK")
          @QueryParam("currency")
          @Nullable String currency,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    RankingOrder order =
        Objects.requireNonNullElse(
            Parameters.oneOf("by", by, RankingOrder.class), RankingOrder.EXPECTED_VALUE);
    int size = Parameters.limit(limit);
    String list = "rankings:" + WireName.of(order);
    List<RankedOpportunity> rows =
        pipeline.rank(new Ranking(order, owner, currency, place(cursor, list), size + 1));
    return Page.of(
        rows, size, RankedOpportunityBody::of, last -> cursor(list, Ranking.Place.of(last, order)));
  }

  private static Ranking.@Nullable Place place(@Nullable String cursor, String list) {
    Cursor from = Cursor.decode(cursor, list, 2);
    return from == null ? null : new Ranking.Place(from.decimal(0), from.uuid(1));
  }

  private static Cursor cursor(String list, Ranking.Place place) {
    return new Cursor(list, List.of(place.rankedBy().toString(), place.opportunityId().toString()));
  }
}
