package io.vinnrate.scoring.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.opportunity.Pipeline;
import io.vinnrate.scoring.opportunity.ScoredOpportunity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The scores of opportunities. */
@Path("/v1/opportunities/{id}/score")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Opportunities",
    description =
        "What scoring knows of each opportunity. One whose owner, team or territory the caller's"
            + " token does not allow is not found, as if there were none.")
public class OpportunityScoreResource {

  private final Pipeline pipeline;

  OpportunityScoreResource(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @GET
  @Audited(target = "opportunity")
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getOpportunityScore",
      summary = "Read an opportunity's latest score",
      description =
          "It follows each change of the opportunity within moments; `opportunityVersion` tells"
              + " which it holds for, and `nextQuestion` what to find out next.")
  @APIResponse(
      responseCode = "200",
      description = "The latest score",
      content = @Content(schema = @Schema(implementation = OpportunityScoreResponse.class)))
  public OpportunityScoreResponse get(@PathParam("id") UUID id) {
    ScoredOpportunity scored = pipeline.find(id);
    return OpportunityScoreResponse.of(scored, pipeline.questions(scored));
  }
}
