package io.vinnrate.local.process;

/**
 * Something on this machine stands in the way. The message is one or more plain lines for the
 * person at the terminal: what is wrong and, where it is known, what to do about it.
 */
public final class LocalFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure with no cause but what the message says.
   *
   * @param message what is wrong, for a person
   */
  public LocalFailure(String message) {
    super(message);
  }

  /**
   * A failure that an exception told of.
   *
   * @param message what is wrong, for a person
   * @param cause what was caught
   */
  public LocalFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
