package io.vinnrate.opportunity.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a customer can't be sold to. */
public abstract sealed class CustomerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private CustomerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** There is no such customer, or not any more. */
  public static final class Unknown extends CustomerException {

    private static final long serialVersionUID = 1L;

    Unknown(UUID id) {
      super("There is no customer " + id, null);
    }
  }

  /** Whether there is such a customer can't be told now. */
  public static final class Unavailable extends CustomerException {

    private static final long serialVersionUID = 1L;

    public Unavailable(UUID id, Throwable cause) {
      super("Whether there is a customer " + id + " can't be told now", cause);
    }
  }
}
