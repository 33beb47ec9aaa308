package io.vinnrate.customer.attention.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.attention.AttentionService;
import io.vinnrate.customer.attention.DueContact;
import io.vinnrate.customer.attention.OverdueFilter;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers that wait for us to make contact. */
@Path("/v1/overdue-contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attention", description = "Where the time goes")
public class OverdueContactResource {

  private static final String LIST = "overdue-contacts:due-at";

  private final AttentionService attention;
  private final Clock clock;

  OverdueContactResource(AttentionService attention, Clock clock) {
    this.attention = attention;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listOverdueContacts",
      summary = "List the customers that wait for us to make contact",
      description =
          "Those within the caller's reach, the longest overdue first. The next contact is due the"
              + " cadence of the customer's class after our last proactive contact, or after its"
              + " registration when there was none; PUT /v1/service-levels sets the cadences. A"
              + " customer without class has none.")
  @APIResponse(
      responseCode = "200",
      description = "A page of overdue contacts",
      content = @Content(schema = @Schema(implementation = OverdueContactPage.class)))
  public Page<OverdueContactBody> list(
      @Parameter(
              description = "Only customers of this class",
              schema = @Schema(implementation = CustomerClass.class))
          @QueryParam("class")
          @Nullable String customerClass,
      @Parameter(description = "Only customers of this owner") @QueryParam("owner")
          @Nullable String owner,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Instant now = clock.instant();
    List<DueContact> rows =
        attention.overdue(
            new OverdueFilter(
                Parameters.oneOf("class", customerClass, CustomerClass.class),
                owner,
                place(cursor),
                size + 1));
    return Page.of(
        rows, size, contact -> OverdueContactBody.of(contact, now), OverdueContactResource::cursor);
  }

  private static OverdueFilter.@Nullable Place place(@Nullable String cursor) {
    Cursor from = Cursor.decode(cursor, LIST, 2);
    return from == null ? null : new OverdueFilter.Place(from.instant(0), from.uuid(1));
  }

  private static Cursor cursor(DueContact last) {
    return new Cursor(LIST, List.of(last.due().at().toString(), last.customerId().toString()));
  }
}
