package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.Closures;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an opportunity ends, and is opened again. */
@Path("/v1/opportunities/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities", description = "What may be sold")
public class ClosureResource {

  private final Closures closures;
  private final OpportunityService opportunities;
  private final Idempotency idempotency;
  private final Answers answers;

  ClosureResource(
      Closures closures,
      OpportunityService opportunities,
      Idempotency idempotency,
      Answers answers) {
    this.closures = closures;
    this.opportunities = opportunities;
    this.idempotency = idempotency;
    this.answers = answers;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Path("closures")
  @Operation(
      operationId = "closeOpportunity",
      summary = "Close an opportunity",
      description =
          "What was known of it when the outcome was is frozen in `closure.assessment`: answers"
              + " that came later do not count. Publishes `io.vinnrate.opportunity.won.v1`,"
              + " `…lost.v1` or `…abandoned.v1`. A closed opportunity stays as it is until it is"
              + " reopened.")
  @APIResponse(
      responseCode = "200",
      description = "The closed opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is closed already",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid ClosureRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    return idempotency.once(
        idempotencyKey,
        Answers.operation(id, "closures"),
        request,
        () -> answers.changed(closures.close(id, expected, request.toEnding())));
  }

  /** Without a body, whatever type a client claims for it. */
  @POST
  @RolesAllowed(Roles.WRITE)
  @Path("reopenings")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    return reopen(id, ifMatch, idempotencyKey, null);
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Path("reopenings")
  @Operation(
      operationId = "reopenOpportunity",
      summary = "Open a closed opportunity again",
      description =
          "At the stage and with the assessment that it had; how it had ended is kept in its"
              + " history alone. A body is not needed. Publishes"
              + " `io.vinnrate.opportunity.reopened.v1`.")
  @APIResponse(
      responseCode = "200",
      description = "The open opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The opportunity is open",
      extensions = @Extension(name = "x-problem", value = "opportunity-open"))
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @Valid @Nullable ReopeningRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    ReopeningRequest said = Objects.requireNonNullElse(request, ReopeningRequest.NONE);
    return idempotency.once(
        idempotencyKey,
        Answers.operation(id, "reopenings"),
        said,
        () -> answers.changed(closures.reopen(id, expected, said.reason())));
  }
}
