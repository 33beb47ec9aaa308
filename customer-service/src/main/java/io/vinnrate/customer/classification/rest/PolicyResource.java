package io.vinnrate.customer.classification.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.classification.Policies;
import io.vinnrate.customer.classification.Policy;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.precondition.ETags;
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

/** The policy. */
@Path("/v1/classification-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Classification")
public class PolicyResource {

  private static final String ETAG = "#/components/headers/ETag";

  private final Policies policies;

  PolicyResource(Policies policies) {
    this.policies = policies;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getClassificationPolicy",
      summary = "Read by which analysis customers have their class",
      description = "With its version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The policy in force",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = PolicyBody.class)))
  public Response get() {
    return ok(policies.current());
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Operation(
      operationId = "putClassificationPolicy",
      summary = "Say by which analysis customers have their class",
      description =
          "Customers get their classes in the background, within seconds or minutes by their"
              + " number; each change publishes `io.vinnrate.customer.changed.v1`. The same policy"
              + " again changes nothing and keeps the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The policy in force",
      headers = @Header(name = "ETag", ref = ETAG),
      content = @Content(schema = @Schema(implementation = PolicyBody.class)))
  public Response put(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PolicyBody policy) {
    return ok(policies.put(policy.toPolicy(), ETags.ifMatch(ifMatch)));
  }

  private static Response ok(Versioned<Policy> policy) {
    return Response.ok(PolicyBody.of(policy.fact())).tag(ETags.of(policy.version())).build();
  }
}
