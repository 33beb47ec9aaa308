package io.vinnrate.kit.ndjson;

import io.vinnrate.kit.problem.Problem;
import java.util.UUID;

/** A line that was read, and waits for the others of its batch. */
record BatchLine<T>(long number, int size, UUID fingerprint, Reading<T> reading) {

  /** What a line was read as. */
  sealed interface Reading<T> {}

  /** It says something. */
  record Valid<T>(T value) implements Reading<T> {}

  /** It says nothing that could be used. */
  record Bad<T>(Problem problem) implements Reading<T> {}
}
