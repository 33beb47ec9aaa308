package io.vinnrate.opportunity.seller;

/** What a use case of sellers refuses. */
public abstract sealed class SellerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private SellerException(String message) {
    super(message);
  }

  /** Nothing is said of such a seller. */
  public static final class NotFound extends SellerException {

    private static final long serialVersionUID = 1L;

    NotFound(String key) {
      super("There is no seller '" + key + "'");
    }
  }

  /** There is such a seller already, and it was not said which version of it is replaced. */
  public static final class VersionNeeded extends SellerException {

    private static final long serialVersionUID = 1L;

    VersionNeeded(String key) {
      super("There is a seller '%s' already; say which version is replaced".formatted(key));
    }
  }
}
