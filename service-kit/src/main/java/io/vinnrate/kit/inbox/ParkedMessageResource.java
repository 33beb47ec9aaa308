package io.vinnrate.kit.inbox;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.inbox.ParkedRows.Place;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What to do with messages that could not be applied. */
@Path("/v1/parked-messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@EndpointDisabled(name = "vinnrate.inbox.enabled", stringValue = "false")
@Tag(name = "Parked messages", description = "Messages from Kafka that could not be applied")
public class ParkedMessageResource {

  private static final String PLACE = "parked-messages:place";
  private static final int LONGEST = 255;

  private final ParkedRows parked;
  private final Replay replay;
  private final Idempotency idempotency;

  ParkedMessageResource(ParkedRows parked, Replay replay, Idempotency idempotency) {
    this.parked = parked;
    this.replay = replay;
    this.idempotency = idempotency;
  }

  @GET
  @WholeReach
  @RolesAllowed("ops")
  @Operation(
      operationId = "listParkedMessages",
      summary = "List the messages that could not be applied",
      description =
          "In the order in which they were parked. The messages beside them went through. A"
              + " message stays until it is replayed, deleted, or older than the retention; a copy"
              + " is in the service's dead-letter topic.")
  @APIResponse(
      responseCode = "200",
      description = "A page of parked messages",
      content = @Content(schema = @Schema(implementation = ParkedPage.class)))
  public Page<ParkedMessage> list(
      @Parameter(description = "The topic that they came from") @QueryParam("topic")
          @Nullable String topic,
      @Parameter(description = "A part of the reason, in large or small letters")
          @QueryParam("reason")
          @Nullable String reason,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    check("topic", topic);
    check("reason", reason);
    List<ParkedMessage> rows =
        parked.find(topic, reason, Cursor.decode(cursor, ParkedRows.LIST, 1), size + 1);
    return Page.of(
        rows,
        size,
        message -> message,
        last -> new Cursor(ParkedRows.LIST, List.of(last.id().toString())));
  }

  @POST
  @WholeReach
  @RolesAllowed("ops")
  @Path("{parkedMessageId}/replay")
  @Operation(
      operationId = "replayParkedMessage",
      summary = "Apply a parked message again",
      description =
          "For when what was wrong is mended. The message is applied as if it came now, and is"
              + " parked no more. When something later is known of what it tells of, it changes"
              + " nothing.")
  @APIResponse(
      responseCode = "200",
      description = "It was applied",
      content = @Content(schema = @Schema(implementation = ReplayResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "It still can't be applied",
      extensions = @Extension(name = "x-problem", value = "still-parked"))
  public Response replay(
      @Parameter(description = "Identifies the message") @PathParam("parkedMessageId") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    try {
      return idempotency.once(
          key, "POST /v1/parked-messages/%s/replay".formatted(id), Map.of(), () -> replayed(id));
    } catch (StillParkedException e) {
      replay.stays(e);
      throw ProblemException.of(ParkedProblem.STILL_PARKED, e.reason());
    }
  }

  private Answer replayed(UUID id) {
    Applied applied = replay.one(id).orElseThrow(NotFoundException::new);
    return new Answer(200, Map.of(), new ReplayResponse(id, WireName.of(applied)));
  }

  @POST
  @WholeReach
  @RolesAllowed("ops")
  @Path("replay")
  @Operation(
      operationId = "replayParkedMessages",
      summary = "Apply all parked messages of a topic again",
      description =
          "In the order of the topic, each on its own: those that can't be applied stay parked and"
              + " hold up no other. A request works for 20 seconds at the most; when there is more"
              + " to do, the answer has a cursor for the next one.")
  @APIResponse(
      responseCode = "200",
      description = "What became of them",
      content = @Content(schema = @Schema(implementation = TopicReplayResponse.class)))
  public Response replayAll(
      @Parameter(description = "The topic that they came from", required = true)
          @QueryParam("topic")
          @Nullable String topic,
      @QueryParam("cursor") @Nullable String cursor,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    if (topic == null) {
      throw Parameters.bad("topic", "is needed");
    }
    check("topic", topic);
    Place after = place(Cursor.decode(cursor, PLACE, 2));
    return idempotency.once(
        key,
        "POST /v1/parked-messages/replay",
        Map.of("topic", topic, "after", after),
        () -> new Answer(200, Map.of(), response(replay.all(topic, after))));
  }

  private static Place place(@Nullable Cursor cursor) {
    return cursor == null
        ? Place.BEGINNING
        : new Place(cursor.decimal(0).intValue(), cursor.decimal(1).longValue());
  }

  private static TopicReplayResponse response(Replay.Round round) {
    Place last = round.last();
    return new TopicReplayResponse(
        round.replayed(),
        round.stillParked(),
        last == null
            ? null
            : new Cursor(
                    PLACE,
                    List.of(Integer.toString(last.partition()), Long.toString(last.offset())))
                .encoded());
  }

  @DELETE
  @WholeReach
  @RolesAllowed("ops")
  @Path("{parkedMessageId}")
  @Operation(
      operationId = "deleteParkedMessage",
      summary = "Give a parked message up",
      description = "It is never applied. Who gave it up is in the audit trail.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(
      @Parameter(description = "Identifies the message") @PathParam("parkedMessageId") UUID id) {
    if (!replay.giveUp(id)) {
      throw new NotFoundException();
    }
  }

  private static void check(String parameter, @Nullable String value) {
    if (value != null && (value.isEmpty() || value.length() > LONGEST)) {
      throw Parameters.bad(parameter, "must be 1 to %d characters".formatted(LONGEST));
    }
  }
}
