package io.vinnrate.customer.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the use cases of contributions and exchange rates refuse. */
public abstract sealed class ContributionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ContributionException(String message) {
    super(message);
  }

  /** Nothing is known of the period. */
  public static final class NotFound extends ContributionException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID customerId, Period period) {
      super("No contribution of customer %s is known in %s".formatted(customerId, period));
    }
  }

  /** There are no rates of the day. */
  public static final class NoRates extends ContributionException {

    private static final long serialVersionUID = 1L;

    NoRates(LocalDate day) {
      super("There are no exchange rates of " + day);
    }
  }

  /** A contribution can't be of a customer that does not exist. */
  public static final class UnknownCustomer extends ContributionException {

    private static final long serialVersionUID = 1L;

    private final boolean named;

    UnknownCustomer(CustomerName name) {
      super("There is no customer " + name);
      this.named = name instanceof CustomerName.Outside;
    }

    /** Whether the external id is what no customer has, or else the id. */
    public boolean isByExternalId() {
      return named;
    }
  }

  /** The period has not begun. */
  public static final class NotBegun extends ContributionException {

    private static final long serialVersionUID = 1L;

    NotBegun(Period period) {
      super(
          "%s begins on %s: nothing can have been contributed yet"
              .formatted(period, period.firstDay()));
    }
  }

  /** The same days would count twice. */
  public static final class CountsTwice extends ContributionException {

    private static final long serialVersionUID = 1L;

    CountsTwice(Period period, List<Period> stored) {
      super(
          "%s would count twice: there are contributions of %s"
              .formatted(
                  period, stored.stream().map(Period::text).collect(Collectors.joining(", "))));
    }
  }

  /** The amount can't be converted to the company's currency. */
  public static final class MissingRate extends ContributionException {

    private static final long serialVersionUID = 1L;

    MissingRate(Price price, String companyCurrency) {
      super(
          "There is no exchange rate of %s in %s on or before %s: put one on /v1/exchange-rates/{date} first"
              .formatted(price.currency(), companyCurrency, price.day()));
    }
  }

  /** The company's own currency has no price. */
  public static final class OwnCurrency extends ContributionException {

    private static final long serialVersionUID = 1L;

    private final String currency;

    OwnCurrency(String currency) {
      super(
          "%s is the company's own currency: other currencies are priced in it"
              .formatted(currency));
      this.currency = currency;
    }

    /** The company's own currency. */
    public String currency() {
      return currency;
    }
  }

  /** A stored contribution could not be converted any more. */
  public static final class RateNeeded extends ContributionException {

    private static final long serialVersionUID = 1L;

    RateNeeded(LocalDate day, List<String> currencies) {
      super(
          "The prices of %s on %s are the only ones for contributions that are stored"
              .formatted(String.join(", ", currencies), day));
    }
  }
}
