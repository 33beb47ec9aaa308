package io.vinnrate.kit.notes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.ndjson.Ndjson;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.patch.MergePatch;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.problem.BodyLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Notes over HTTP. */
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoteResource {

  private final Notes notes;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;
  private final Ndjson ndjson;
  private final BulkNotes bulkNotes;

  NoteResource(
      Notes notes,
      Idempotency idempotency,
      MergePatch mergePatch,
      Ndjson ndjson,
      BulkNotes bulkNotes) {
    this.notes = notes;
    this.ndjson = ndjson;
    this.bulkNotes = bulkNotes;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
  }

  /** Writes a note; the note of the text "fails" fails after it was written. */
  @POST
  @RolesAllowed("notes.write")
  @APIResponse(
      responseCode = "201",
      description = "The new note",
      content = @Content(schema = @Schema(implementation = NoteResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The text is taken",
      extensions = @Extension(name = "x-problem", value = "conflict"))
  public Response write(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NoteRequest request) {
    return idempotency.once(key, "POST /v1/notes", request, () -> written(request.text()));
  }

  /** Writes a note for each line. */
  @POST
  @RolesAllowed("notes.write")
  @Path("bulk")
  @Consumes(Ndjson.MEDIA_TYPE)
  @Produces(Ndjson.MEDIA_TYPE)
  public StreamingOutput writeAll(
      @HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) {
    return ndjson.answerInBatches(
        idempotency.key("POST /v1/notes/bulk", key), body, NoteRequest.class, bulkNotes);
  }

  private Answer written(String text) {
    NoteResponse note = notes.write(text);
    if (text.startsWith("fails")) {
      throw new IllegalStateException("SELECT secret FROM note");
    }
    return Answer.created(URI.create("/v1/notes/" + note.id()), ETags.of(1), note);
  }

  @GET
  @RolesAllowed("notes.read")
  public Page<String> list(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("colour") @Nullable String colour,
      @QueryParam("about") @Nullable String about) {
    Parameters.limit(limit);
    Parameters.oneOf("colour", colour, Colour.class);
    Parameters.uuid("about", about);
    Cursor.decode(cursor, "notes:id", 1);
    return new Page<>(List.of(), null);
  }

  @GET
  @RolesAllowed("notes.read")
  @Audited(target = "note")
  @Path("{id}")
  public NoteResponse get(@PathParam("id") UUID id) {
    NoteResponse note = notes.find(id);
    if (note == null) {
      throw new NotFoundException();
    }
    return note;
  }

  @PATCH
  @RolesAllowed("notes.write")
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = NoteRequest.class)))
  public NoteRequest change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ObjectNode request) {
    ETags.ifMatch(ifMatch).check(1);
    return mergePatch.apply(
        new NoteRequest("before", Colour.GREEN, 3, null, null, null, null, null),
        request,
        NoteRequest.class);
  }

  /** Takes twice as much as others; replaces nothing the first time. */
  @PUT
  @RolesAllowed("notes.write")
  @Path("long")
  public NoteRequest putLong(
      @Parameter(description = "Needed unless there is none") @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @BodyLimit.Bytes(2 * 262_144) NoteRequest request) {
    return request;
  }
}
