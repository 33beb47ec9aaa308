package io.vinnrate.bench;

/** What was measured, beside its target. */
interface Measurement {

  /** Both in one line. */
  String line();

  /** Whether it is as good as it must be. */
  boolean isReached();
}
