package io.vinnrate.local.process;

/** How a process is asked to end in good order. */
public enum StopSignal {
  /** The usual request. */
  TERM,
  /** For PostgreSQL, where TERM waits until the last client has left and INT does not. */
  INT
}
