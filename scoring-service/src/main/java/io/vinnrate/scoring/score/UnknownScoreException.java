package io.vinnrate.scoring.score;

import java.util.UUID;

/** There is no score of that id within the caller's reach. */
public final class UnknownScoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownScoreException(UUID id) {
    super("There is no score " + id);
  }
}
