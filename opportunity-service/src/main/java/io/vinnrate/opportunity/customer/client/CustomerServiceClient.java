package io.vinnrate.opportunity.customer.client;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one operation of customer-service that is called, with a token of this service's own. */
@OidcClientFilter
@RegisterRestClient(configKey = "customer-service")
@Path("/v1/customers")
interface CustomerServiceClient {

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  CustomerAnswer find(@PathParam("id") UUID id);
}
