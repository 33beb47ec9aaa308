package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.Assessments;
import io.vinnrate.opportunity.Opportunity;
import io.vinnrate.opportunity.OpportunityHistory;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is known of an opportunity, in the answers of the rubric. */
@Path("/v1/opportunities/{id}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities", description = "What may be sold")
public class AssessmentResource {

  private static final String ETAG = "#/components/headers/ETag";

  private final Assessments assessments;
  private final OpportunityService opportunities;
  private final OpportunityHistory history;
  private final Answers answers;

  AssessmentResource(
      Assessments assessments,
      OpportunityService opportunities,
      OpportunityHistory history,
      Answers answers) {
    this.assessments = assessments;
    this.opportunities = opportunities;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getAssessment",
      summary = "Read what is known of an opportunity",
      description =
          "With the opportunity's version as ETag; or, by `asOf`, what was known at a time, without"
              + " it. `dropped` is told by the rubric that is active now.")
  @APIResponse(
      responseCode = "200",
      description = "What is known",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  @APIResponse(
      responseCode = "422",
      description = "What will be can't be told",
      extensions = @Extension(name = "x-problem", value = "validation-failed"))
  public Response get(
      @PathParam("id") UUID id,
      @Parameter(
              description = AsOf.DESCRIPTION,
              example = AsOf.EXAMPLE,
              schema = @Schema(implementation = Instant.class))
          @QueryParam(AsOf.NAME)
          @Nullable String asOf) {
    Instant moment = Parameters.instant(AsOf.NAME, asOf);
    if (moment != null) {
      return Response.ok(answers.assessment(history.asOf(id, moment))).build();
    }
    Opportunity opportunity = opportunities.find(id).opportunity();
    return Response.ok(answers.assessment(opportunity))
        .tag(ETags.of(opportunity.version()))
        .build();
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "assessOpportunity",
      summary = "Say what is known of an opportunity",
      description =
          "Takes the place of what was known. A factor given directly beats the answers to its"
              + " criteria. An answer that the active rubric does not have can't be given; one that"
              + " was given under an earlier rubric stays until its criterion is answered anew, and"
              + " may be repeated. Publishes `io.vinnrate.opportunity.assessed.v1` unless nothing"
              + " is different; the score follows.")
  @APIResponse(
      responseCode = "200",
      description = "The assessed opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  @APIResponse(
      responseCode = "503",
      description = "Which answers there are can't be told now",
      extensions = @Extension(name = "x-problem", value = "rubric-not-yet-known"))
  public Response assess(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AssessmentBody request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    return AnswersPlace.OF_ASSESSMENT.in(
        () -> answers.ok(assessments.assess(id, expected, request.toAssessment())));
  }
}
