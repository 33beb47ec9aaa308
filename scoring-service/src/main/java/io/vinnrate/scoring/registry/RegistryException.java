package io.vinnrate.scoring.registry;

/** A rubric or a model can't be read or made. */
public abstract sealed class RegistryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RegistryException(String message) {
    super(message);
  }

  /** There is none of that version. */
  public static final class NotFound extends RegistryException {

    private static final long serialVersionUID = 1L;

    NotFound(String what, String version) {
      super("There is no %s '%s'".formatted(what, version));
    }
  }

  /** There is another one of that version. */
  public static final class VersionTaken extends RegistryException {

    private static final long serialVersionUID = 1L;

    VersionTaken(String what, String version) {
      super("There is a %s '%s' already; it can't be changed".formatted(what, version));
    }
  }

  /** A model names a rubric that does not exist. */
  public static final class UnknownRubric extends RegistryException {

    private static final long serialVersionUID = 1L;

    UnknownRubric(String version) {
      super("There is no rubric '%s'".formatted(version));
    }
  }
}
