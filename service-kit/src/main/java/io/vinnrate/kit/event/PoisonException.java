package io.vinnrate.kit.event;

/** A message that can't be applied however often it is tried. */
public class PoisonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why, for the person who looks at the parked message. */
  public PoisonException(String reason) {
    super(reason);
  }
}
