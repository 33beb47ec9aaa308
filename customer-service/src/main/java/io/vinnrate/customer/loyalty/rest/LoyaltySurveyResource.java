package io.vinnrate.customer.loyalty.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.loyalty.CustomerLoyalty;
import io.vinnrate.customer.loyalty.WeighedSurvey;
import io.vinnrate.customer.rest.FactAnswers;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers answered when they were asked how loyal they are. */
@Path("/v1/customers/{id}/loyalty-surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Loyalty", description = "How loyal customers are, and why")
public class LoyaltySurveyResource {

  private static final String LIST = "loyalty-surveys:date";
  private static final String DAY = "The day that the customer was surveyed on";

  private final CustomerLoyalty loyalty;
  private final CustomerService customers;

  LoyaltySurveyResource(CustomerLoyalty loyalty, CustomerService customers) {
    this.loyalty = loyalty;
    this.customers = customers;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listLoyaltySurveys",
      summary = "List a customer's loyalty surveys",
      description = "The newest first, with the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "A page of surveys",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = LoyaltySurveyPage.class)))
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Cursor from = Cursor.decode(cursor, LIST, 1);
    LocalDate before = from == null ? null : from.date(0);
    Versioned<List<WeighedSurvey>> found = loyalty.surveys(id, before, size + 1);
    return FactAnswers.found(
        found,
        Page.of(
            found.fact(),
            size,
            LoyaltySurveyResponse::of,
            last -> new Cursor(LIST, List.of(last.survey().date().toString()))));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{date}")
  @Operation(
      operationId = "getLoyaltySurvey",
      summary = "Read a loyalty survey",
      description = "With the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The survey",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = LoyaltySurveyResponse.class)))
  @APIResponse(responseCode = "400", description = "The day is not a date")
  public Response get(
      @PathParam("id") UUID id,
      @Parameter(description = DAY, schema = @Schema(type = SchemaType.STRING, format = "date"))
          @PathParam("date")
          String date) {
    Versioned<WeighedSurvey> found = loyalty.survey(id, day(date));
    return FactAnswers.found(found, LoyaltySurveyResponse.of(found.fact()));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Path("{date}")
  @Operation(
      operationId = "putLoyaltySurvey",
      summary = "Say what a customer answered on a day",
      description =
          "In the place of what was said of that day, which is not in the future by UTC. If-Match"
              + " and ETag are the customer's. When the customer's loyalty index becomes another,"
              + " `io.vinnrate.customer.changed.v1` is published: the index of the latest survey,"
              + " 10 · Σ weight · score / Σ weight over the drivers whose score is known, by the"
              + " weights of `/v1/loyalty-weights`.")
  @APIResponse(
      responseCode = "200",
      description = "The survey as it is now",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = LoyaltySurveyResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new survey",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = LoyaltySurveyResponse.class)))
  public Response put(
      @PathParam("id") UUID id,
      @Parameter(description = DAY, schema = @Schema(type = SchemaType.STRING, format = "date"))
          @PathParam("date")
          String date,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid LoyaltySurveyRequest request) {
    LocalDate day = day(date);
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> customers.find(id));
    Recorded<WeighedSurvey> recorded = loyalty.put(id, expected, request.toSurvey(day));
    return FactAnswers.recorded(
        recorded,
        "/v1/customers/%s/loyalty-surveys/%s".formatted(id, day),
        LoyaltySurveyResponse.of(recorded.fact()));
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Path("{date}")
  @Operation(
      operationId = "deleteLoyaltySurvey",
      summary = "Forget a loyalty survey",
      description =
          "If-Match and ETag are the customer's. Publishes `io.vinnrate.customer.changed.v1` when"
              + " the customer's loyalty index becomes another, or unknown.")
  @APIResponse(
      responseCode = "204",
      description = "The survey is forgotten",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG))
  public Response delete(
      @PathParam("id") UUID id,
      @Parameter(description = DAY, schema = @Schema(type = SchemaType.STRING, format = "date"))
          @PathParam("date")
          String date,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    LocalDate day = day(date);
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> loyalty.survey(id, day));
    return FactAnswers.removed(loyalty.remove(id, expected, day));
  }

  private static LocalDate day(String date) {
    return Objects.requireNonNull(Parameters.date("date", date));
  }
}
