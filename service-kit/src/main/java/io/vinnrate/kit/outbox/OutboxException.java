package io.vinnrate.kit.outbox;

/** The outbox could not be read or written; the cause says whether trying again can help. */
public class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
