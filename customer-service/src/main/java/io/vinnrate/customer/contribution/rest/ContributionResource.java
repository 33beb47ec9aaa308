package io.vinnrate.customer.contribution.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.contribution.ContributionSum;
import io.vinnrate.customer.contribution.Contributions;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.customer.rest.FactAnswers;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** What one customer contributes. */
@Path("/v1/customers/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contributions", description = "What customers contribute, in periods and currencies")
public class ContributionResource {

  private static final String PERIOD = "period";

  private final Contributions contributions;

  ContributionResource(Contributions contributions) {
    this.contributions = contributions;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listContributions",
      summary = "List a customer's contributions",
      description = "All that is recorded, with the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "What is recorded",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ContributionList.class)))
  public Response list(@PathParam("id") UUID id) {
    Versioned<List<ContributionSum>> found = contributions.list(id);
    return FactAnswers.found(found, ContributionList.of(found.fact()));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{period}")
  @Operation(
      operationId = "getContribution",
      summary = "Read a customer's contribution in a period",
      description =
          "What is recorded of the period itself, else the sum of what is recorded of parts of it:"
              + " months and quarters of a year, months of a quarter. With the customer's version"
              + " as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "What is known of the period",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ContributionResponse.class)))
  public Response get(
      @PathParam("id") UUID id,
      @Parameter(
              description = PeriodParameter.DESCRIPTION,
              schema = @Schema(pattern = PeriodParameter.PATTERN, examples = "2026-Q3"))
          @PathParam(PERIOD)
          String period) {
    Versioned<ContributionSum> found =
        contributions.find(id, PeriodParameter.parse(PERIOD, period));
    return FactAnswers.found(found, ContributionResponse.of(found.fact()));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Path("{period}")
  @Operation(
      operationId = "putContribution",
      summary = "Record what a customer has contributed in a period",
      description =
          "Takes the place of what is recorded of the same period. No day may count twice: a month"
              + " is refused where its quarter or year is recorded, and the other way round."
              + " Amounts in another currency than the company's need an exchange rate of the"
              + " period's last day or before. If-Match and ETag are the customer's. The customer's"
              + " class follows in the background.")
  @APIResponse(
      responseCode = "200",
      description = "The contribution as it is now",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ContributionResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new contribution",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ContributionResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "Days of the period are recorded in another one",
      extensions = @Extension(name = "x-problem", value = "contribution-counts-twice"))
  @APIResponse(
      responseCode = "422",
      description = "The period has not begun, or there is no exchange rate",
      extensions = @Extension(name = "x-problem", value = "missing-exchange-rate"))
  public Response put(
      @PathParam("id") UUID id,
      @Parameter(
              description = PeriodParameter.DESCRIPTION,
              schema = @Schema(pattern = PeriodParameter.PATTERN, examples = "2026-Q3"))
          @PathParam(PERIOD)
          String period,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ContributionRequest request) {
    Period parsed = PeriodParameter.parse(PERIOD, period);
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> contributions.list(id));
    Recorded<ContributionSum> recorded =
        contributions.put(id, expected, request.toContribution(parsed));
    return FactAnswers.recorded(
        recorded,
        "/v1/customers/%s/contributions/%s".formatted(id, parsed),
        ContributionResponse.of(recorded.fact()));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Path("{period}")
  @Operation(
      operationId = "deleteContribution",
      summary = "Forget what is recorded of a customer in a period",
      description = "Of exactly this period. If-Match and ETag are the customer's.")
  @APIResponse(
      responseCode = "204",
      description = "It is forgotten",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG))
  public Response delete(
      @PathParam("id") UUID id,
      @Parameter(
              description = PeriodParameter.DESCRIPTION,
              schema = @Schema(pattern = PeriodParameter.PATTERN, examples = "2026-Q3"))
          @PathParam(PERIOD)
          String period,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    Period parsed = PeriodParameter.parse(PERIOD, period);
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> contributions.find(id, parsed));
    return FactAnswers.removed(contributions.remove(id, expected, parsed));
  }
}
