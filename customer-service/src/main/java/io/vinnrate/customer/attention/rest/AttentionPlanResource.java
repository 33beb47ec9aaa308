package io.vinnrate.customer.attention.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.attention.AttentionService;
import io.vinnrate.customer.attention.CurvePoint;
import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Pictures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a week's hours are spread over customers. */
@Path("/v1/attention-plan")
@RunOnVirtualThread
@Tag(name = "Attention")
public class AttentionPlanResource {

  private final AttentionService attention;
  private final Clock clock;

  AttentionPlanResource(AttentionService attention, Clock clock) {
    this.attention = attention;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Produces({MediaType.APPLICATION_JSON, Drawing.MEDIA_TYPE})
  @Operation(
      operationId = "planAttention",
      summary = "Spread a week's hours over customers",
      description =
          "Each class gets the part of the time that it gives of the contribution by the norm: N"
              + " 40, A 30, B 20, C 10 %; the part of a class without customers goes to the others."
              + " In each class the most due contacts come first, as many as get at least N 60, A"
              + " 45, B 30, C 15 minutes; an overdue one gets twice the time of another. With the"
              + " norm's curve of time against contribution beside the own one. All of the"
              + " customers within the caller's reach; as `image/svg+xml`, the answer is the"
              + " picture of these curves.")
  @APIResponse(
      responseCode = "200",
      description = "The plan, or the picture of its curves",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AttentionPlanResponse.class)),
        @Content(
            mediaType = Drawing.MEDIA_TYPE,
            schema = @Schema(type = SchemaType.STRING, description = "An SVG document"))
      })
  public Response plan(
      @Parameter(
              description = "How many hours there are, in steps of 0.05 (3 minutes)",
              required = true,
              example = "40",
              schema =
                  @Schema(
                      type = SchemaType.NUMBER,
                      minimum = "0.05",
                      maximum = "10000",
                      multipleOf = 0.05))
          @QueryParam("hoursPerWeek")
          @Nullable String hoursPerWeek,
      @Parameter(description = "Only customers of this owner") @QueryParam("owner")
          @Nullable String owner,
      @Context Request request) {
    HoursPerWeek week = HoursPerWeek.parse(hoursPerWeek);
    Optional<List<CurvePoint>> own = attention.ownCurve(owner);
    return Pictures.answer(
            request,
            () ->
                AttentionPlanResponse.of(
                    week.hours(), attention.plan(week.minutes(), owner), own, clock.instant()),
            () -> AttentionPicture.svg(own))
        .build();
  }
}
