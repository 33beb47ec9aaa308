package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.vinnrate.local.ServiceAddresses;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** The requests of the three services' public APIs that loading needs. */
final class SalesApi implements AutoCloseable {

  private final ServiceAddresses addresses;
  private final ApiClient client;

  SalesApi(ServiceAddresses addresses, Supplier<String> tokens, Retry retry) {
    this.addresses = addresses;
    this.client = new ApiClient(tokens, retry);
  }

  Optional<ApiResponse> findCustomer(String externalId) {
    return client.get(customer(externalId));
  }

  ApiResponse putCustomer(String externalId, JsonNode body) {
    return client.put(customer(externalId), body);
  }

  /** Changes these fields of the customer if it still is as it was {@code found}. */
  ApiResponse patchCustomer(ApiResponse found, JsonNode fields) {
    URI uri = addresses.customer().resolve("/v1/customers/" + found.id());
    return client.patch(uri, found.etag(), fields);
  }

  /** Whether anything that the customer has contributed is known. */
  boolean hasContributions(String customerId) {
    return client
        .get(contributions(customerId))
        .filter(found -> !found.body().path("items").isEmpty())
        .isPresent();
  }

  /** Says what the customer has contributed in a period. */
  ApiResponse putContribution(String customerId, String period, JsonNode body) {
    return client.put(URI.create(contributions(customerId) + "/" + period), "*", body);
  }

  private URI contributions(String customerId) {
    return addresses.customer().resolve("/v1/customers/" + customerId + "/contributions");
  }

  Optional<ApiResponse> findOpportunity(String externalId) {
    return client.get(opportunity(externalId));
  }

  ApiResponse putOpportunity(String externalId, JsonNode body) {
    return client.put(opportunity(externalId), body);
  }

  /** Closes the opportunity if it still is at the version of {@code etag}. */
  ApiResponse close(String opportunityId, String etag, JsonNode closure) {
    URI uri = addresses.opportunity().resolve("/v1/opportunities/" + opportunityId + "/closures");
    return client.post(uri, etag, closure);
  }

  /** The latest score; empty as long as the opportunity is not scored. */
  Optional<ApiResponse> findScore(String opportunityId) {
    URI uri = addresses.scoring().resolve("/v1/opportunities/" + opportunityId + "/score");
    return client.get(uri);
  }

  private URI customer(String externalId) {
    return addresses.customer().resolve("/v1/customers/by-external-id/" + segment(externalId));
  }

  private URI opportunity(String externalId) {
    return addresses
        .opportunity()
        .resolve("/v1/opportunities/by-external-id/" + segment(externalId));
  }

  /** A path segment: unlike in a form, a space is not a plus. */
  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    client.close();
  }
}
