package io.vinnrate.scoring.advice.rest;

import io.smallrye.common.annotation.NonBlocking;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.advice.AdviceCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All advice there is. */
@Path("/v1/advice")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Advice", description = "What the selling method advises, and when")
public class AdviceCatalogueResource {

  private final CatalogueResponse catalogue;

  AdviceCatalogueResource(AdviceCatalogue catalogue) {
    this.catalogue = CatalogueResponse.of(catalogue);
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.COMPUTE, Roles.MODELS})
  @NonBlocking // it never changes while the service runs
  @Operation(
      operationId = "listAdvice",
      summary = "Read the advice catalogue",
      description =
          "All advice in both languages, with the conditions under which it fits and the rows of"
              + " the selling method that it comes from: for systems that show it elsewhere.")
  @APIResponse(
      responseCode = "200",
      description = "The catalogue",
      content = @Content(schema = @Schema(implementation = CatalogueResponse.class)))
  public CatalogueResponse list() {
    return catalogue;
  }
}
