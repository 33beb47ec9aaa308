package io.vinnrate.opportunity.pipeline.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.PipelineActivation;
import io.vinnrate.opportunity.pipeline.PipelineRegistry;
import io.vinnrate.opportunity.pipeline.Pipelines;
import io.vinnrate.opportunity.pipeline.StoredPipeline;
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

/** Pipelines. Each activation changes what is said of them, so its number is their version. */
@Path("/v1/pipelines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Pipelines", description = "The stages that sales go through, and what finishes them")
public class PipelineResource {

  private static final String LIST = "pipelines:version";

  private final PipelineRegistry registry;
  private final Pipelines pipelines;
  private final Idempotency idempotency;

  PipelineResource(PipelineRegistry registry, Pipelines pipelines, Idempotency idempotency) {
    this.registry = registry;
    this.pipelines = pipelines;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Operation(
      operationId = "addPipeline",
      summary = "Add a pipeline of the company's own",
      description =
          "It is never changed afterwards. New opportunities start in it once it is active; those"
              + " that there are stay in theirs until they are moved over. Sending the same again"
              + " changes nothing.")
  @APIResponse(
      responseCode = "201",
      description = "The new pipeline",
      content = @Content(schema = @Schema(implementation = PipelineResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same pipeline, which was there already",
      content = @Content(schema = @Schema(implementation = PipelineResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "There is another pipeline of this version",
      extensions = @Extension(name = "x-problem", value = "version-taken"))
  public Response add(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid PipelineRequest request) {
    Pipeline pipeline = request.toPipeline();
    return idempotency.once(
        idempotencyKey, "POST /v1/pipelines", request, () -> answer(registry.add(pipeline)));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listPipelines",
      summary = "List pipelines",
      description = "In the order of their versions.")
  @APIResponse(
      responseCode = "200",
      description = "A page of pipelines",
      content = @Content(schema = @Schema(implementation = PipelinePage.class)))
  public Page<PipelineResponse> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Cursor from = Cursor.decode(cursor, LIST, 1);
    List<StoredPipeline> rows = registry.list(from == null ? null : from.text(0), size + 1);
    PipelineActivation last = registry.lastActivation();
    return Page.of(
        rows,
        size,
        it -> PipelineResponse.of(it, last),
        it -> new Cursor(LIST, List.of(it.pipeline().version())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("active")
  @Operation(
      operationId = "getActivePipeline",
      summary = "Read the active pipeline",
      description = "In which new opportunities start.")
  @APIResponse(
      responseCode = "200",
      description = "The active pipeline",
      content = @Content(schema = @Schema(implementation = PipelineResponse.class)))
  public Response getActive() {
    PipelineActivation last = registry.lastActivation();
    return ok(registry.find(last.pipeline()), last);
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{version}")
  @Operation(
      operationId = "getPipeline",
      summary = "Read a pipeline",
      description = "It never changes but for whether it is active.")
  @APIResponse(
      responseCode = "200",
      description = "The pipeline",
      content = @Content(schema = @Schema(implementation = PipelineResponse.class)))
  public Response get(@PathParam("version") String version) {
    return ok(registry.find(version), registry.lastActivation());
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Path("{version}/activation")
  @Consumes(MediaType.WILDCARD) // there is no body, whatever type a client claims for it
  @Operation(
      operationId = "activatePipeline",
      summary = "Put a pipeline in force",
      description =
          "New opportunities start in it, within a second. Those that there are stay in theirs"
              + " until they are moved over. Nothing happens when it is active already.")
  @APIResponse(
      responseCode = "200",
      description = "The pipeline is in force",
      content = @Content(schema = @Schema(implementation = PipelineActivationResponse.class)))
  public Response activate(
      @PathParam("version") String version,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    Response response =
        idempotency.once(
            idempotencyKey,
            "POST /v1/pipelines/{version}/activation",
            version,
            () -> activated(registry.activate(version)));
    pipelines.refresh();
    return response;
  }

  private Answer answer(PipelineRegistry.Added added) {
    PipelineActivation last = registry.lastActivation();
    PipelineResponse body = PipelineResponse.of(added.kept(), last);
    return added.isNew()
        ? Answer.created(
            URI.create("/v1/pipelines/" + body.version()), ETags.of(last.number()), body)
        : Answer.changed(ETags.of(last.number()), body);
  }

  private static Answer activated(PipelineActivation activation) {
    return Answer.changed(ETags.of(activation.number()), PipelineActivationResponse.of(activation));
  }

  private static Response ok(StoredPipeline stored, PipelineActivation last) {
    return Response.ok(PipelineResponse.of(stored, last)).tag(ETags.of(last.number())).build();
  }
}
