package io.vinnrate.kit.precondition;

/** A change was made on another version of the aggregate than the current one. */
public class StaleVersionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StaleVersionException(long current) {
    super("The current version is " + current);
  }
}
