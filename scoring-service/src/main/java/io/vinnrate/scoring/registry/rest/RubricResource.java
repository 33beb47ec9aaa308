package io.vinnrate.scoring.registry.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.model.Rubric;
import io.vinnrate.scoring.registry.ModelRegistry;
import io.vinnrate.scoring.registry.StoredRubric;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rubrics. */
@Path("/v1/rubrics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rubrics", description = "The criteria by which opportunities are assessed")
public class RubricResource {

  private static final String LIST = "rubrics:version";

  /** A rubric is never changed. */
  private static final long ONLY_VERSION = 1;

  private final ModelRegistry registry;
  private final Idempotency idempotency;

  RubricResource(ModelRegistry registry, Idempotency idempotency) {
    this.registry = registry;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.MODELS)
  @WholeReach
  @Operation(
      operationId = "addRubric",
      summary = "Add a rubric of the company's own",
      description =
          "It is never changed afterwards. It counts once a model with it is active. Sending the"
              + " same again changes nothing."
              + " For callers only whose token limits them to no owner, team or territory.")
  @APIResponse(
      responseCode = "201",
      description = "The new rubric",
      content = @Content(schema = @Schema(implementation = RubricResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same rubric, which was there already",
      content = @Content(schema = @Schema(implementation = RubricResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "There is another rubric of this version",
      extensions = @Extension(name = "x-problem", value = "version-taken"))
  public Response add(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid RubricRequest request) {
    Rubric rubric = request.toRubric();
    return idempotency.once(
        idempotencyKey, "POST /v1/rubrics", request, () -> answer(registry.add(rubric)));
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.COMPUTE, Roles.MODELS})
  @Operation(
      operationId = "listRubrics",
      summary = "List rubrics",
      description = "In the order of their versions.")
  @APIResponse(
      responseCode = "200",
      description = "A page of rubrics",
      content = @Content(schema = @Schema(implementation = RubricPage.class)))
  public Page<RubricResponse> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Cursor from = Cursor.decode(cursor, LIST, 1);
    List<StoredRubric> rows = registry.rubrics(from == null ? null : from.text(0), size + 1);
    return Page.of(
        rows, size, RubricResponse::of, last -> new Cursor(LIST, List.of(last.rubric().version())));
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.COMPUTE, Roles.MODELS})
  @Path("{version}")
  @Operation(
      operationId = "getRubric",
      summary = "Read a rubric",
      description = "With both texts of each criterion and answer. It never changes.")
  @APIResponse(
      responseCode = "200",
      description = "The rubric",
      content = @Content(schema = @Schema(implementation = RubricResponse.class)))
  public Response get(@PathParam("version") String version) {
    return Response.ok(RubricResponse.of(registry.rubric(version)))
        .tag(ETags.of(ONLY_VERSION))
        .build();
  }

  private static Answer answer(ModelRegistry.Added<StoredRubric> added) {
    RubricResponse body = RubricResponse.of(added.kept());
    return added.isNew()
        ? Answer.created(URI.create("/v1/rubrics/" + body.version()), ETags.of(ONLY_VERSION), body)
        : Answer.changed(ETags.of(ONLY_VERSION), body);
  }
}
