package io.vinnrate.local.load;

/**
 * The command, the mapping or the file's header is wrong, so nothing was sent; the message is one
 * line that says where.
 */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
