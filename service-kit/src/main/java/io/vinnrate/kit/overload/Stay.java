package io.vinnrate.kit.overload;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The place of one request within the limit. It is kept until the work is done, also when the
 * caller has gone away before: callers that lose patience and ask again are what an overload is
 * made of. For any number of threads.
 */
final class Stay {

  /** Under which the exchange knows it. */
  static final String KEY = "vinnrate.stay";

  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private final LearningLimit limit;
  private final long since;
  private final AtomicBoolean over = new AtomicBoolean();

  private volatile boolean working;

  /**
   * A place that was just taken.
   *
   * @param now the time in nanoseconds, as the limit counts it
   */
  Stay(LearningLimit limit, long now) {
    this.limit = limit;
    this.since = now;
  }

  /** An operation begins to work on the request; it leaves when it has ended. */
  void begin() {
    working = true;
  }

  /**
   * The request was answered, which happens once. What was refused for what it is tells nothing of
   * the load.
   */
  void answered(int status, long now) {
    leave();
    if (status < CLIENT_ERROR || status >= SERVER_ERROR) {
      limit.learn(now - since, now);
    }
  }

  /**
   * The caller has gone away without an answer.
   *
   * @return whether there is still work being done
   */
  boolean abandoned() {
    if (!working) {
      leave();
    }
    return !over.get();
  }

  /** Gives the place back, unless that was done. */
  void leave() {
    if (over.compareAndSet(false, true)) {
      limit.leave();
    }
  }
}
