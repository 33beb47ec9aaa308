package io.vinnrate.opportunity.reason;

/** What is refused of reasons. */
public abstract sealed class ReasonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ReasonException(String message) {
    super(message);
  }

  /** There is no such reason for the outcome. */
  public static final class Unfitting extends ReasonException {

    private static final long serialVersionUID = 1L;

    Unfitting(String message) {
      super(message);
    }
  }

  /** A key stands for two reasons. */
  public static final class KeyRepeated extends ReasonException {

    private static final long serialVersionUID = 1L;

    private final int place;

    KeyRepeated(String key, int place) {
      super("There are two reasons with the key '" + key + "'");
      this.place = place;
    }

    /** Which of the reasons is the second, from 0. */
    public int place() {
      return place;
    }
  }
}
