package io.vinnrate.customer.contact.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.contact.ContactSummary;
import io.vinnrate.customer.contact.CustomerContacts;
import io.vinnrate.customer.contact.DateRange;
import io.vinnrate.customer.contribution.CompanyCurrency;
import io.vinnrate.customer.rest.FactAnswers;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What follows of the contacts with a customer. */
@Path("/v1/customers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
public class CustomerContactsResource {

  private final CustomerContacts contacts;
  private final Clock clock;
  private final String currency;

  CustomerContactsResource(CustomerContacts contacts, Clock clock, CompanyCurrency currency) {
    this.contacts = contacts;
    this.clock = clock;
    this.currency = currency.code();
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("contacts")
  @Operation(
      operationId = "getContactSummary",
      summary = "Sum up the contacts with a customer",
      description =
          "How often there was contact and who began it, what it cost by channel, and when the next"
              + " proactive contact is due. With the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The summary",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = ContactSummaryResponse.class)))
  public Response summary(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The first day, in UTC; without it, 365 days are summed up",
              schema = @Schema(implementation = LocalDate.class))
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "The last day, in UTC; without it, today",
              schema = @Schema(implementation = LocalDate.class))
          @QueryParam("to")
          @Nullable String to) {
    Versioned<ContactSummary> found = contacts.summary(id, days(from, to));
    return FactAnswers.found(
        found, ContactSummaryResponse.of(found.fact(), currency, clock.instant()));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("service-model")
  @Operation(
      operationId = "recommendServiceModel",
      summary = "Recommend how to serve a customer",
      description =
          "By its class: N a key account manager, A an adviser, B an inside team, C self-service."
              + " One step lower when the contacts of the last 365 days cost more than 25 % of its"
              + " contribution, but no lower than an adviser for N; self-service for B and C when"
              + " nothing is left of the contribution. The answer tells why.")
  @APIResponse(
      responseCode = "200",
      description = "The recommendation",
      content = @Content(schema = @Schema(implementation = ServiceModelResponse.class)))
  public ServiceModelResponse serviceModel(@PathParam("id") UUID id) {
    return ServiceModelResponse.of(contacts.recommend(id), currency);
  }

  private DateRange days(@Nullable String from, @Nullable String to) {
    LocalDate first = Parameters.date("from", from);
    LocalDate last = Parameters.date("to", to);
    try {
      return DateRange.of(first, last, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          CommonProblem.BAD_PARAMETER,
          "The days end before they begin",
          FieldError.inParameter("from", "must not be after to, which is today unless given"));
    }
  }
}
