package io.vinnrate.customer.value;

import java.util.UUID;

/** What a use case of value cases refuses. */
public abstract sealed class ValueCaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ValueCaseException(String message) {
    super(message);
  }

  /** The customer has none. */
  public static final class NotFound extends ValueCaseException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID customerId) {
      super("The customer %s has no value case".formatted(customerId));
    }
  }
}
