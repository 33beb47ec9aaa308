package io.vinnrate.kit.rebuild;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Read models and their rebuilds. */
@Path("/v1/read-models")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@EndpointDisabled(name = "vinnrate.inbox.enabled", stringValue = "false")
@Tag(name = "Read models", description = "What is known of others, and kept by their events")
public class ReadModelResource {

  private final Rebuilder rebuilder;
  private final Idempotency idempotency;

  ReadModelResource(Rebuilder rebuilder, Idempotency idempotency) {
    this.rebuilder = rebuilder;
    this.idempotency = idempotency;
  }

  @GET
  @WholeReach
  @RolesAllowed("ops")
  @Operation(
      operationId = "listReadModels",
      summary = "List the read models that can be built anew",
      description = "Their names.")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = ReadModelList.class)))
  public ReadModelList list() {
    return new ReadModelList(rebuilder.names());
  }

  @POST
  @WholeReach
  @RolesAllowed("ops")
  @Path("{readModel}/rebuild")
  @Operation(
      operationId = "rebuildReadModel",
      summary = "Build a read model anew",
      description =
          "From the beginning of the topic that it is kept by, in the background and beside the one"
              + " that is read. Reads see what was there until the new one is whole, and what is"
              + " sent meanwhile is in it. When it fails nothing has changed, and it can be started"
              + " again. While one is running, the answer is how far that one has come.")
  @APIResponse(
      responseCode = "202",
      description = "It is under way",
      content = @Content(schema = @Schema(implementation = Progress.class)))
  public Response rebuild(
      @Parameter(description = "The name of the read model") @PathParam("readModel") String name,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return idempotency.once(
        key, "POST /v1/read-models/rebuild", Map.of("readModel", name), () -> started(name));
  }

  private Answer started(String name) {
    return new Answer(202, Map.of(), rebuilder.start(name).orElseThrow(NotFoundException::new));
  }

  @GET
  @WholeReach
  @RolesAllowed("ops")
  @Path("{readModel}/rebuild")
  @Operation(
      operationId = "getRebuild",
      summary = "Read how far a rebuild has come",
      description = "The last one of the read model; 404 when there was none.")
  @APIResponse(
      responseCode = "200",
      description = "How far it has come",
      content = @Content(schema = @Schema(implementation = Progress.class)))
  public Progress progress(
      @Parameter(description = "The name of the read model") @PathParam("readModel") String name) {
    return rebuilder.last(name).orElseThrow(NotFoundException::new);
  }

  /** How the names are shown. */
  @Schema(name = "ReadModelList")
  public record ReadModelList(
      @Schema(description = "The names", examples = "[\"things\"]") List<String> items) {

    /** Copies them. */
    public ReadModelList {
      items = List.copyOf(items);
    }
  }
}
