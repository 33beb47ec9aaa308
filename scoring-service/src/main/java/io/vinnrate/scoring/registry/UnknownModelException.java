package io.vinnrate.scoring.registry;

/** There is no model of that version. */
public final class UnknownModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownModelException(String version) {
    super("There is no model '" + version + "'");
  }
}
