package io.vinnrate.opportunity.activity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.Recorded;
import io.vinnrate.opportunity.Versioned;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.activity.Activities;
import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.rest.FactAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was done with the buyer of an opportunity. */
@Path("/v1/opportunities/{id}/activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Facts", description = "What a seller notes down day by day")
public class ActivityResource {

  private static final String ETAG = "#/components/headers/ETag";
  private static final String LIST = "activities:at";

  private final Activities activities;
  private final Idempotency idempotency;

  ActivityResource(Activities activities, Idempotency idempotency) {
    this.activities = activities;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "addActivity",
      summary = "Note what was done with the buyer",
      description =
          "A call, a meeting, a letter or a proof that has been. A call or a meeting is a contact"
              + " with the buyer and with the stakeholders that it names, and so is what the"
              + " customer began: it becomes their `lastContactAt` unless there was a later one. A"
              + " meeting makes these stakeholders `met`. If-Match and ETag are the opportunity's."
              + " Publishes `io.vinnrate.opportunity.changed.v1`, without the text.")
  @APIResponse(
      responseCode = "201",
      description = "The new activity",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = ActivityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed, or has 10,000 activities",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed,too-many-activities"))
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid ActivityRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> activities.list(id, null, 1));
    return idempotency.once(
        idempotencyKey,
        "POST /v1/opportunities/%s/activities".formatted(id),
        request,
        () -> created(id, activities.add(id, expected, request.toActivity())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listActivities",
      summary = "List an opportunity's activities",
      description = "The newest first, with the opportunity's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "A page of activities",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = ActivityPage.class)))
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Versioned<List<Activity>> found = activities.list(id, place(cursor), size + 1);
    return FactAnswers.found(
        found, Page.of(found.fact(), size, ActivityResponse::of, ActivityResource::cursor));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{activityId}")
  @Operation(
      operationId = "getActivity",
      summary = "Read an activity",
      description = "With the opportunity's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The activity",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = ActivityResponse.class)))
  public Response get(@PathParam("id") UUID id, @PathParam("activityId") UUID activityId) {
    Versioned<Activity> found = activities.find(id, activityId);
    return FactAnswers.found(found, ActivityResponse.of(found.fact()));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Path("{activityId}")
  @Operation(
      operationId = "deleteActivity",
      summary = "Forget an activity",
      description =
          "The opportunity's `lastContactAt` becomes that of the latest contact that is left; what"
              + " is known of the stakeholders stays. If-Match and ETag are the opportunity's."
              + " Publishes `io.vinnrate.opportunity.changed.v1`.")
  @APIResponse(
      responseCode = "204",
      description = "The activity is forgotten",
      headers = @Header(name = "ETag", ref = ETAG))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response delete(
      @PathParam("id") UUID id,
      @PathParam("activityId") UUID activityId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> activities.find(id, activityId));
    return FactAnswers.removed(activities.remove(id, expected, activityId));
  }

  private static Answer created(UUID id, Recorded<Activity> added) {
    ActivityResponse body = ActivityResponse.of(added.fact());
    return Answer.created(
        URI.create("/v1/opportunities/%s/activities/%s".formatted(id, body.id())),
        ETags.of(added.version()),
        body);
  }

  private static Activities.@Nullable Place place(@Nullable String cursor) {
    Cursor from = Cursor.decode(cursor, LIST, 2);
    return from == null ? null : new Activities.Place(from.instant(0), from.uuid(1));
  }

  private static Cursor cursor(Activity last) {
    return new Cursor(LIST, List.of(last.at().toString(), last.id().toString()));
  }
}
