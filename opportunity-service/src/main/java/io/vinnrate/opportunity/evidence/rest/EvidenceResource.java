package io.vinnrate.opportunity.evidence.rest;

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
import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.evidence.Evidence;
import io.vinnrate.opportunity.evidence.EvidenceNotes;
import io.vinnrate.opportunity.rest.FactAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was heard and seen of an opportunity. */
@Path("/v1/opportunities/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Facts", description = "What a seller notes down day by day")
public class EvidenceResource {

  private static final String ETAG = "#/components/headers/ETag";
  private static final String LIST = "evidence:at";

  private final EvidenceNotes evidence;
  private final Idempotency idempotency;

  EvidenceResource(EvidenceNotes evidence, Idempotency idempotency) {
    this.evidence = evidence;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "addEvidence",
      summary = "Note what was heard or seen",
      description =
          "Best with the buyer's own words. If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1`, without the evidence.")
  @APIResponse(
      responseCode = "201",
      description = "The new evidence",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = EvidenceResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed, or has 1,000 pieces of evidence",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed,too-much-evidence"))
  @APIResponse(
      responseCode = "503",
      description = "A criterion is named and no rubric is known yet",
      extensions = @Extension(name = "x-problem", value = "rubric-not-yet-known"))
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid EvidenceRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> evidence.list(id, null, null, 1));
    return idempotency.once(
        idempotencyKey,
        "POST /v1/opportunities/%s/evidence".formatted(id),
        request,
        () -> created(id, evidence.add(id, expected, request.toObservation())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listEvidence",
      summary = "List an opportunity's evidence",
      description = "The newest first, with the opportunity's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "A page of evidence",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = EvidencePage.class)))
  public Response list(
      @PathParam("id") UUID id,
      @Parameter(
              description = "Only what is about this",
              schema = @Schema(implementation = About.class))
          @QueryParam("about")
          @Nullable String about,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Versioned<List<Evidence>> found =
        evidence.list(id, Parameters.oneOf("about", about, About.class), place(cursor), size + 1);
    return FactAnswers.found(
        found, Page.of(found.fact(), size, EvidenceResponse::of, EvidenceResource::cursor));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{evidenceId}")
  @Operation(
      operationId = "getEvidence",
      summary = "Read a piece of evidence",
      description = "With the opportunity's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The evidence",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = EvidenceResponse.class)))
  public Response get(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId) {
    Versioned<Evidence> found = evidence.find(id, evidenceId);
    return FactAnswers.found(found, EvidenceResponse.of(found.fact()));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Path("{evidenceId}")
  @Operation(
      operationId = "putEvidence",
      summary = "Correct a piece of evidence",
      description =
          "Takes the place of what was noted; an author or a time that is left out stays, and the"
              + " history keeps what was there. If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1`, without the evidence, unless nothing is"
              + " different.")
  @APIResponse(
      responseCode = "200",
      description = "The evidence as it is now",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = EvidenceResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  @APIResponse(
      responseCode = "503",
      description = "A criterion is named and no rubric is known yet",
      extensions = @Extension(name = "x-problem", value = "rubric-not-yet-known"))
  public Response put(
      @PathParam("id") UUID id,
      @PathParam("evidenceId") UUID evidenceId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EvidenceRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> evidence.find(id, evidenceId));
    Recorded<Evidence> corrected =
        evidence.correct(id, expected, evidenceId, request.toObservation());
    return FactAnswers.recorded(
        corrected, path(id, evidenceId), EvidenceResponse.of(corrected.fact()));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Path("{evidenceId}")
  @Operation(
      operationId = "deleteEvidence",
      summary = "Forget a piece of evidence",
      description =
          "If-Match and ETag are the opportunity's. Publishes"
              + " `io.vinnrate.opportunity.changed.v1`.")
  @APIResponse(
      responseCode = "204",
      description = "The evidence is forgotten",
      headers = @Header(name = "ETag", ref = ETAG))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response delete(
      @PathParam("id") UUID id,
      @PathParam("evidenceId") UUID evidenceId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> evidence.find(id, evidenceId));
    return FactAnswers.removed(evidence.remove(id, expected, evidenceId));
  }

  private static Answer created(UUID id, Recorded<Evidence> added) {
    EvidenceResponse body = EvidenceResponse.of(added.fact());
    return Answer.created(URI.create(path(id, body.id())), ETags.of(added.version()), body);
  }

  private static String path(UUID id, UUID evidenceId) {
    return "/v1/opportunities/%s/evidence/%s".formatted(id, evidenceId);
  }

  private static EvidenceNotes.@Nullable Place place(@Nullable String cursor) {
    Cursor from = Cursor.decode(cursor, LIST, 2);
    return from == null ? null : new EvidenceNotes.Place(from.instant(0), from.uuid(1));
  }

  private static Cursor cursor(Evidence last) {
    return new Cursor(LIST, List.of(last.at().toString(), last.id().toString()));
  }
}
