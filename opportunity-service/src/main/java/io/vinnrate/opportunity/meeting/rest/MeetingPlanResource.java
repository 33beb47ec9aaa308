package io.vinnrate.opportunity.meeting.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.meeting.MeetingPlan;
import io.vinnrate.opportunity.meeting.MeetingPlans;
import io.vinnrate.opportunity.text.Language;
import io.vinnrate.opportunity.text.rest.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The plan of a meeting about an opportunity. */
@Path("/v1/opportunities/{id}/meeting-plan")
@RunOnVirtualThread
@Tag(name = "Opportunities")
public class MeetingPlanResource {

  private final MeetingPlans plans;

  MeetingPlanResource(MeetingPlans plans) {
    this.plans = plans;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(
      operationId = "planMeeting",
      summary = "Plan a meeting",
      description =
          "The nine questions to answer before it, with what is known of the customer, the buying"
              + " centre, the evidence, the activities and the next step; the nine steps of a first"
              + " meeting with their minutes, which add up to its length; and what the call before"
              + " it is made of. What is not known is `missing`, with what to do about it. As"
              + " `text/html`, a page that prints on A4. The plan controls the process, never the"
              + " buyer: vision and decision are the buyer's.")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      headers = {
        @Header(name = HttpHeaders.CONTENT_LANGUAGE, description = "The language of the texts"),
        @Header(name = HttpHeaders.VARY, description = "Accept")
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = MeetingPlanResponse.class)),
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = "A page without script"))
      })
  public Response plan(
      @PathParam("id") UUID id,
      @Parameter(
              description = "How long the meeting lasts",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "20",
                      maximum = "240",
                      defaultValue = "60"))
          @QueryParam("minutes")
          @Nullable String minutes,
      @Parameter(
              description = "The language of the texts: English or Norwegian (bokmål)",
              schema = @Schema(implementation = Language.class, defaultValue = "en"))
          @QueryParam("language")
          @Nullable String language,
      @Context Request request) {
    int length = Minutes.parse(minutes);
    Language spoken = Written.language(language);
    MeetingPlan plan = MeetingPlan.of(plans.facts(id), length, spoken);
    return Written.in(spoken)
        .as(MediaType.APPLICATION_JSON_TYPE, () -> MeetingPlanResponse.of(plan))
        .as(MediaType.TEXT_HTML_TYPE, plan::html)
        .answer(request);
  }
}
