package io.vinnrate.customer.classification;

import java.util.UUID;

/** An analysis can't tell what is asked. */
public abstract sealed class ClassificationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ClassificationException(String message) {
    super(message);
  }

  /** The customer has no class, as it has no contribution in the period. */
  public static final class NoContribution extends ClassificationException {

    private static final long serialVersionUID = 1L;

    NoContribution(UUID customerId, Analysis analysis) {
      super("Customer %s has no contribution in %s".formatted(customerId, analysis.period()));
    }
  }

  /** A contribution can't be converted to the company's currency. */
  public static final class MissingExchangeRate extends ClassificationException {

    private static final long serialVersionUID = 1L;

    MissingExchangeRate(String message) {
      super(message);
    }
  }
}
