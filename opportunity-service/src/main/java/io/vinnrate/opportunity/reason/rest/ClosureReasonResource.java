package io.vinnrate.opportunity.reason.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.reason.ReasonService;
import io.vinnrate.opportunity.reason.VersionedReasons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reasons that a company tells apart when opportunities end. */
@Path("/v1/closure-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Closures", description = "How and why opportunities end")
public class ClosureReasonResource {

  private static final String ETAG = "#/components/headers/ETag";

  private final ReasonService reasons;

  ClosureReasonResource(ReasonService reasons) {
    this.reasons = reasons;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getClosureReasons",
      summary = "Read the reasons why opportunities end",
      description =
          "Those that come with the product until others are set. With their own version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The reasons in force",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = ClosureReasonsBody.class)))
  public Response get() {
    return answer(reasons.inForce());
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Operation(
      operationId = "putClosureReasons",
      summary = "Replace the reasons why opportunities end",
      description =
          "What has ended keeps the reason that it has, also when that is left out here. Sending"
              + " the same again changes nothing and keeps the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The reasons in force now",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = ClosureReasonsBody.class)))
  public Response put(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ClosureReasonsBody request) {
    return answer(reasons.replace(ETags.ifMatch(ifMatch), request.toReasons()));
  }

  private static Response answer(VersionedReasons reasons) {
    return Response.ok(ClosureReasonsBody.of(reasons.reasons()))
        .tag(ETags.of(reasons.version()))
        .build();
  }
}
