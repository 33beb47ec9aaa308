package io.vinnrate.bench;

/** What was measured, beside what is to be reached. */
interface Measurement {

  /** What, how much, and the target. */
  String line();

  /** Whether the target is reached. */
  boolean isReached();
}
