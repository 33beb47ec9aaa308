package io.vinnrate.customer.classification.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.classification.Analysis;
import io.vinnrate.customer.classification.Classifications;
import io.vinnrate.customer.classification.PeriodInForce;
import io.vinnrate.customer.contribution.CompanyCurrency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One customer's class. */
@Path("/v1/customers/{id}/class")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Classification")
public class CustomerClassResource {

  private final CustomerService customers;
  private final Classifications classifications;
  private final PeriodInForce inForce;
  private final CompanyCurrency company;

  CustomerClassResource(
      CustomerService customers,
      Classifications classifications,
      PeriodInForce inForce,
      CompanyCurrency company) {
    this.customers = customers;
    this.classifications = classifications;
    this.inForce = inForce;
    this.company = company;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getCustomerClass",
      summary = "Read a customer's class in a period",
      description =
          "As the analysis of any period gives it, computed now. The class in force, which events"
              + " tell, is the customer's own `class`. A customer without a contribution in the"
              + " period has none: 404. For a caller whose token names owners, teams or"
              + " territories, rank and shares are those among the customers within reach.")
  @APIResponse(
      responseCode = "200",
      description = "The class, and the customer's place among all of the period",
      content = @Content(schema = @Schema(implementation = CustomerClassResponse.class)))
  @APIResponse(
      responseCode = "422",
      description = "A contribution can't be converted",
      extensions = @Extension(name = "x-problem", value = "missing-exchange-rate"))
  public CustomerClassResponse get(@PathParam("id") UUID id, @BeanParam AnalysisParameters chosen) {
    Analysis analysis = chosen.analysis(inForce);
    customers.find(id);
    return CustomerClassResponse.of(analysis, classifications.find(analysis, id), company.code());
  }
}
