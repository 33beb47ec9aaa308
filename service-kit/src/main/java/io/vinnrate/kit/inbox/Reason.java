package io.vinnrate.kit.inbox;

import io.vinnrate.kit.event.PoisonException;

/** Why a message can't be applied, in words that can be stored. */
final class Reason {

  private static final int MAX_TEXT = 4_000;

  private Reason() {}

  /** What is wrong with a poisonous message; of a handler that is wrong, its failure. */
  static String of(RuntimeException failure) {
    return storable(
        failure instanceof PoisonException
            ? String.valueOf(failure.getMessage())
            : failure.toString());
  }

  /** PostgreSQL's text has no U+0000, and nobody reads a reason of many pages. */
  static String storable(String text) {
    String shortened = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
    return shortened.replace('\u0000', '\ufffd');
  }
}
