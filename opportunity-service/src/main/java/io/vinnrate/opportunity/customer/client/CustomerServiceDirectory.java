package io.vinnrate.opportunity.customer.client;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.vinnrate.opportunity.customer.CustomerDirectory;
import io.vinnrate.opportunity.customer.CustomerException;
import io.vinnrate.opportunity.customer.KnownCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks customer-service, with the patience of a caller who waits: one second, and none while it has
 * just failed for others.
 */
@ApplicationScoped
class CustomerServiceDirectory implements CustomerDirectory {

  static final String BREAKER = "customer-service";

  private static final Logger LOG = Logger.getLogger(CustomerServiceDirectory.class);
  private static final int NOT_FOUND = 404;

  /** The version in an answer counts other changes than events do, so each event is later. */
  private static final long BEFORE_ANY_EVENT = 0;

  private final CustomerServiceClient client;

  CustomerServiceDirectory(@RestClient CustomerServiceClient client) {
    this.client = client;
  }

  @Override
  @Timeout(value = 1, unit = ChronoUnit.SECONDS)
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 2_000)
  @CircuitBreakerName(BREAKER)
  @Fallback(fallbackMethod = "unavailable")
  public Optional<KnownCustomer> find(UUID id) {
    try {
      CustomerAnswer answer = client.find(id);
      return Optional.of(
          new KnownCustomer(
              answer.id(),
              BEFORE_ANY_EVENT,
              answer.name(),
              answer.customerClass(),
              answer.changedAt()));
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** In place of an answer that did not come, whatever kept it. */
  Optional<KnownCustomer> unavailable(UUID id, Throwable cause) {
    LOG.warnf("customer-service does not answer: %s", cause.toString());
    throw new CustomerException.Unavailable(id, cause);
  }
}
