package io.vinnrate.kit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Logs when something stops working and when it works again, and not each attempt in between. Safe
 * for many threads.
 */
public final class Outage {

  private static final long NONE = Long.MIN_VALUE;

  private final Logger log;
  private final String what;
  private final AtomicLong since = new AtomicLong(NONE);

  /**
   * Something that has not failed so far.
   *
   * @param what its name at the beginning of a sentence, such as {@code The outbox}
   */
  public Outage(Logger log, String what) {
    this.log = log;
    this.what = what;
  }

  /** An attempt has failed. */
  public void goesOn(Throwable failure) {
    if (since.compareAndSet(NONE, System.nanoTime())) {
      log.warnf("%s waits and tries again: %s", what, TransientFailure.rootOf(failure));
    }
    log.debugf(failure, "%s waits", what);
  }

  /** An attempt has succeeded. */
  public void isOver() {
    long began = since.get();
    if (began != NONE && since.compareAndSet(began, NONE)) {
      log.infof(
          "%s goes on after %d ms", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }
  }
}
