package io.vinnrate.customer.contact;

import io.vinnrate.customer.Customer;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Standing;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.contact.YearlyContributions.YearlyContribution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows of the touchpoints of one customer. */
@ApplicationScoped
@Transactional
public class CustomerContacts {

  private final CustomerService customers;
  private final Touchpoints touchpoints;
  private final ChannelUses uses;
  private final ServiceLevelStore levels;
  private final YearlyContributions contributions;
  private final Clock clock;

  CustomerContacts(
      CustomerService customers,
      Touchpoints touchpoints,
      ChannelUses uses,
      ServiceLevelStore levels,
      YearlyContributions contributions,
      Clock clock) {
    this.customers = customers;
    this.touchpoints = touchpoints;
    this.uses = uses;
    this.levels = levels;
    this.contributions = contributions;
    this.clock = clock;
  }

  /**
   * Sums up a customer's contacts. Four SQL round trips.
   *
   * @throws io.vinnrate.customer.CustomerException.NotFound when there is no such customer
   */
  public Versioned<ContactSummary> summary(UUID customerId, DateRange days) {
    Customer customer = customers.find(customerId);
    ServiceLevels inForce = levels.read().levels();
    Instant lastByUs = customer.standing().lastProactiveContactAt();
    ContactSummary summary =
        new ContactSummary(
            days,
            uses.of(customerId, days),
            inForce,
            touchpoints.last(customerId),
            lastByUs,
            inForce.due(
                customer.standing().customerClass(),
                Objects.requireNonNullElse(lastByUs, customer.createdAt())));
    return new Versioned<>(summary, customer.version());
  }

  /**
   * How a customer is best served, by its class and by what the contacts of the last {@value
   * DateRange#DEFAULT_DAYS} days cost. Four SQL round trips.
   *
   * @throws io.vinnrate.customer.CustomerException.NotFound when there is no such customer
   */
  public Recommendation recommend(UUID customerId) {
    Customer customer = customers.find(customerId);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<YearlyContribution> contributed = contributions.latest(customerId, today);
    Standing standing = customer.standing();
    ServiceCase serviceCase =
        new ServiceCase(
            standing.customerClass(),
            customer.details().preferredChannel(),
            contributed.map(YearlyContribution::contribution).orElse(null),
            levels.read().levels().cost(uses.of(customerId, DateRange.of(null, today, today))));
    return new Recommendation(
        serviceCase,
        contributed.map(YearlyContribution::year).orElse(null),
        ServiceAdviser.advise(serviceCase));
  }

  /**
   * How a customer is best served.
   *
   * @param year that the contribution is of, null when it is unknown
   */
  public record Recommendation(
      ServiceCase serviceCase, @Nullable Integer year, ServiceAdvice advice) {}
}
