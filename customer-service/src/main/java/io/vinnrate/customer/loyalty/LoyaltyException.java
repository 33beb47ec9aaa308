package io.vinnrate.customer.loyalty;

import java.time.LocalDate;
import java.util.UUID;

/** What a use case of loyalty refuses. */
public abstract sealed class LoyaltyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private LoyaltyException(String message) {
    super(message);
  }

  /** The customer was not surveyed. */
  public static final class NotSurveyed extends LoyaltyException {

    private static final long serialVersionUID = 1L;

    private NotSurveyed(UUID customerId, String when) {
      super("The customer %s was not surveyed %s".formatted(customerId, when));
    }

    static NotSurveyed on(UUID customerId, LocalDate date) {
      return new NotSurveyed(customerId, "on " + date);
    }

    static NotSurveyed until(UUID customerId, LocalDate date) {
      return new NotSurveyed(customerId, "until " + date);
    }
  }

  /** The day has not come yet. */
  public static final class InTheFuture extends LoyaltyException {

    private static final long serialVersionUID = 1L;

    InTheFuture(LocalDate date, LocalDate today) {
      super("%s is in the future: today is %s by UTC".formatted(date, today));
    }
  }
}
