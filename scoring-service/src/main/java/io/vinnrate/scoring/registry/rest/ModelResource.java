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
import io.vinnrate.scoring.registry.Activation;
import io.vinnrate.scoring.registry.ModelRegistry;
import io.vinnrate.scoring.registry.Models;
import io.vinnrate.scoring.registry.StoredModel;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Models. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Models", description = "A rubric and the numbers by which assessments are scored")
public class ModelResource {

  private static final String LIST = "models:version";

  private final ModelRegistry registry;
  private final Models models;
  private final Idempotency idempotency;

  ModelResource(ModelRegistry registry, Models models, Idempotency idempotency) {
    this.registry = registry;
    this.models = models;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.MODELS)
  @WholeReach
  @Operation(
      operationId = "addModel",
      summary = "Add a model",
      description =
          "It is never changed afterwards, and not active yet. Sending the same again changes"
              + " nothing."
              + " For callers only whose token limits them to no owner, team or territory.")
  @APIResponse(
      responseCode = "201",
      description = "The new model",
      content = @Content(schema = @Schema(implementation = ModelResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same model, which was there already",
      content = @Content(schema = @Schema(implementation = ModelResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "There is another model of this version",
      extensions = @Extension(name = "x-problem", value = "version-taken"))
  public Response add(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid ModelRequest request) {
    Response response =
        idempotency.once(idempotencyKey, "POST /v1/models", request, () -> added(request));
    models.refresh();
    return response;
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.COMPUTE, Roles.MODELS})
  @Operation(
      operationId = "listModels",
      summary = "List models",
      description = "In the order of their versions.")
  @APIResponse(
      responseCode = "200",
      description = "A page of models",
      content = @Content(schema = @Schema(implementation = ModelPage.class)))
  public Page<ModelResponse> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Cursor from = Cursor.decode(cursor, LIST, 1);
    List<StoredModel> rows = registry.models(from == null ? null : from.text(0), size + 1);
    Activation last = registry.lastActivation();
    return Page.of(
        rows,
        size,
        model -> ModelResponse.of(model, last),
        model -> new Cursor(LIST, List.of(model.version())));
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.COMPUTE, Roles.MODELS})
  @Path("active")
  @Operation(
      operationId = "getActiveModel",
      summary = "Read the active model",
      description = "By which opportunities are scored now.")
  @APIResponse(
      responseCode = "200",
      description = "The active model",
      content = @Content(schema = @Schema(implementation = ModelResponse.class)))
  public Response getActive() {
    Activation last = registry.lastActivation();
    return ok(registry.model(last.modelVersion()), last);
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.COMPUTE, Roles.MODELS})
  @Path("{version}")
  @Operation(
      operationId = "getModel",
      summary = "Read a model",
      description = "It never changes but for whether it is active.")
  @APIResponse(
      responseCode = "200",
      description = "The model",
      content = @Content(schema = @Schema(implementation = ModelResponse.class)))
  public Response get(@PathParam("version") String version) {
    return ok(registry.model(version), registry.lastActivation());
  }

  @POST
  @RolesAllowed(Roles.MODELS)
  @WholeReach
  @Path("{version}/activation")
  @Consumes(MediaType.WILDCARD) // there is no body, whatever type a client claims for it
  @Operation(
      operationId = "activateModel",
      summary = "Put a model in force",
      description =
          "Publishes `io.vinnrate.model.activated.v1`. Every open opportunity is scored again in"
              + " the background; `GET /v1/models/{version}/rescore` tells how far that is. Nothing"
              + " happens when the model is active already."
              + " For callers only whose token limits them to no owner, team or territory.")
  @APIResponse(
      responseCode = "202",
      description = "The model is in force; Location is where to read the progress",
      content = @Content(schema = @Schema(implementation = ActivationResponse.class)))
  public Response activate(
      @PathParam("version") String version,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    Response response =
        idempotency.once(
            idempotencyKey,
            "POST /v1/models/{version}/activation",
            version,
            () -> activated(registry.activate(version)));
    models.refresh();
    return response;
  }

  private Answer added(ModelRequest request) {
    ModelRegistry.Added<StoredModel> added =
        registry.add(request.version(), request.rubric(), request.toParameters());
    Activation last = registry.lastActivation();
    ModelResponse body = ModelResponse.of(added.kept(), last);
    return added.isNew()
        ? Answer.created(URI.create("/v1/models/" + body.version()), ETags.of(last.number()), body)
        : Answer.changed(ETags.of(last.number()), body);
  }

  private static Answer activated(Activation activation) {
    return new Answer(
        Response.Status.ACCEPTED.getStatusCode(),
        Map.of(HttpHeaders.LOCATION, "/v1/models/%s/rescore".formatted(activation.modelVersion())),
        ActivationResponse.of(activation));
  }

  /** Each activation changes what is said of the models, so its number is their version. */
  private static Response ok(StoredModel model, Activation last) {
    return Response.ok(ModelResponse.of(model, last)).tag(ETags.of(last.number())).build();
  }
}
