package io.vinnrate.customer.person.rest;

import io.vinnrate.customer.contact.CustomerTouchpoint;
import io.vinnrate.customer.contact.rest.TouchpointResponse;
import io.vinnrate.customer.person.HeldOnPerson;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is held on a person, as callers see it. */
@Schema(name = "PersonExport", description = "All that this service holds on a person")
public record PersonExportResponse(
    @Schema(description = "Identifies the person", required = true) UUID personId,
    @Schema(description = "The customer that the person is at; absent when at none any more")
        @Nullable UUID customerId,
    @Schema(description = "The person itself; absent when at no customer any more")
        @Nullable PersonResponse person,
    @Schema(
            description =
                "The touchpoints with the person, and those at the customer whose note names it;"
                    + " the newest first",
            required = true)
        List<CustomerTouchpointBody> touchpoints) {

  static PersonExportResponse of(HeldOnPerson held) {
    return new PersonExportResponse(
        held.id(),
        held.customerId(),
        held.person() == null ? null : PersonResponse.of(held.person()),
        held.touchpoints().stream().map(CustomerTouchpointBody::of).toList());
  }

  /** A touchpoint, and whose it is. */
  @Schema(name = "CustomerTouchpoint", description = "A touchpoint, and whose it is")
  public record CustomerTouchpointBody(
      @Schema(description = "The customer", required = true) UUID customerId,
      @Schema(description = "The touchpoint", required = true) TouchpointResponse touchpoint) {

    static CustomerTouchpointBody of(CustomerTouchpoint touchpoint) {
      return new CustomerTouchpointBody(
          touchpoint.customerId(), TouchpointResponse.of(touchpoint.touchpoint()));
    }
  }
}
