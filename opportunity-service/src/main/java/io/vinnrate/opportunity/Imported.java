package io.vinnrate.opportunity;

import java.util.UUID;

/** What became of an opportunity that was to be taken over. */
public sealed interface Imported {

  /** It is what was said. */
  record Taken(UUID id, Effect effect) implements Imported {}

  /** It was left as it is. */
  record Refused(RuntimeException why) implements Imported {}
}
