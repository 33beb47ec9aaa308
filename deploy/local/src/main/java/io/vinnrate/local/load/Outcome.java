package io.vinnrate.local.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an opportunity ended, or that it has not. */
enum Outcome {
  OPEN,
  WON,
  LOST,
  ABANDONED;

  /** The word on the wire, for an opportunity's status and for a closure's outcome. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Outcome> ofWord(String word) {
    return Arrays.stream(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
  }
}
