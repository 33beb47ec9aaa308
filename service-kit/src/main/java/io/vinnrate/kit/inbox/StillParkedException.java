package io.vinnrate.kit.inbox;

import java.util.UUID;

/** A message that was replayed still can't be applied; nothing was changed. */
class StillParkedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID id;

  StillParkedException(UUID id, String reason, RuntimeException cause) {
    super(reason, cause);
    this.id = id;
  }

  UUID id() {
    return id;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
