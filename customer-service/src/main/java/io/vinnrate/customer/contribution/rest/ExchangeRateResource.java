package io.vinnrate.customer.contribution.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.contribution.ExchangeRates;
import io.vinnrate.customer.contribution.RatesOfDay;
import io.vinnrate.kit.access.WholeReach;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What other currencies cost in the company's. */
@Path("/v1/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exchange rates", description = "What other currencies cost in the company's")
public class ExchangeRateResource {

  private static final String LIST = "exchange-rates:date";
  private static final String DATE = "date";

  private final ExchangeRates rates;

  ExchangeRateResource(ExchangeRates rates) {
    this.rates = rates;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listExchangeRates",
      summary = "List exchange rates",
      description = "By day, latest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of days that have rates",
      content = @Content(schema = @Schema(implementation = ExchangeRatesPage.class)))
  public Page<ExchangeRatesResponse> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Cursor from = Cursor.decode(cursor, LIST, 1);
    LocalDate before = from == null ? null : from.date(0);
    return Page.of(
        rates.list(before, size + 1),
        size,
        ExchangeRatesResponse::of,
        day -> new Cursor(LIST, List.of(day.day().toString())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{date}")
  @Operation(
      operationId = "getExchangeRates",
      summary = "Read the exchange rates of a day",
      description = "Of exactly this day; they hold until a later day has a price of the currency.")
  @APIResponse(
      responseCode = "200",
      description = "The day's rates",
      content = @Content(schema = @Schema(implementation = ExchangeRatesResponse.class)))
  public ExchangeRatesResponse get(
      @Parameter(
              description = "The day",
              schema = @Schema(format = "date", maxLength = 10, examples = "2026-06-30"))
          @PathParam(DATE)
          String date) {
    return ExchangeRatesResponse.of(rates.find(day(date)));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Path("{date}")
  @Operation(
      operationId = "putExchangeRates",
      summary = "Say what other currencies cost on a day",
      description =
          """
          Takes the place of all of the day's rates. A contribution is converted by the rate of the latest day on or
          before its period's last day, so what a class rests on follows a new rate in the background. No If-Match is
          needed: the day is the key.
          """)
  @APIResponse(
      responseCode = "200",
      description = "The day's rates as they are now",
      content = @Content(schema = @Schema(implementation = ExchangeRatesResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The first rates of the day",
      content = @Content(schema = @Schema(implementation = ExchangeRatesResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "A currency that is left out has no earlier rate for a recorded contribution",
      extensions = @Extension(name = "x-problem", value = "exchange-rate-needed"))
  public Response put(
      @Parameter(
              description = "The day",
              schema = @Schema(format = "date", maxLength = 10, examples = "2026-06-30"))
          @PathParam(DATE)
          String date,
      @NotNull @Valid ExchangeRatesRequest request) {
    RatesOfDay ofDay = request.toRates(day(date));
    Response.ResponseBuilder answer =
        rates.put(ofDay)
            ? Response.created(URI.create("/v1/exchange-rates/" + ofDay.day()))
            : Response.ok();
    return answer.entity(ExchangeRatesResponse.of(ofDay)).build();
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @WholeReach
  @Path("{date}")
  @Operation(
      operationId = "deleteExchangeRates",
      summary = "Forget the exchange rates of a day",
      description = "Refused while a recorded contribution has no earlier rate.")
  @APIResponse(responseCode = "204", description = "They are forgotten")
  @APIResponse(
      responseCode = "409",
      description = "A recorded contribution has no earlier rate",
      extensions = @Extension(name = "x-problem", value = "exchange-rate-needed"))
  public void delete(
      @Parameter(
              description = "The day",
              schema = @Schema(format = "date", maxLength = 10, examples = "2026-06-30"))
          @PathParam(DATE)
          String date) {
    rates.remove(day(date));
  }

  private static LocalDate day(String date) {
    return Objects.requireNonNull(Parameters.date(DATE, date));
  }
}
