package io.vinnrate.local.load;

/** Loading cannot go on; the message is one line for the person who started it. */
public final class LoadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LoadException(String message) {
    super(message);
  }

  LoadException(String message, Throwable cause) {
    super(message, cause);
  }

  static LoadException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new LoadException("loading was interrupted", cause);
  }
}
