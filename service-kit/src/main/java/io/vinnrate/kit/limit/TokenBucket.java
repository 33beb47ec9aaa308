package io.vinnrate.kit.limit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;

/**
 * Holds a number of tokens, one of which a request takes, and fills at a steady rate. It is one
 * number: the moment at which it would be full, which each token puts off (the generic cell rate
 * algorithm of ATM). For any number of threads.
 */
final class TokenBucket {

  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final long nanosPerToken;
  private final long nanosToFill;
  private final AtomicLong fullAt;

  /**
   * A full one.
   *
   * @param now the time in nanoseconds since any moment, as all others that it is told
   */
  TokenBucket(RateLimitSettings.Limit limit, long now) {
    this.nanosPerToken = Math.max(1, (long) (NANOS_PER_SECOND / limit.requestsPerSecond()));
    this.nanosToFill = nanosPerToken * limit.burst();
    this.fullAt = new AtomicLong(now);
  }

  /** Takes a token, where there is one. */
  Taking take(long now) {
    long before = fullAt.getAndUpdate(afterOneMore(now));
    long wait = Math.max(0, before - now) + nanosPerToken - nanosToFill;
    return wait <= 0
        ? new Taking(true, -wait / nanosPerToken, nanosToFill + wait)
        : new Taking(false, 0, wait);
  }

  private LongUnaryOperator afterOneMore(long now) {
    return full -> {
      long later = (full - now > 0 ? full : now) + nanosPerToken;
      return later - now <= nanosToFill ? later : full;
    };
  }

  /**
   * What became of an attempt.
   *
   * @param granted whether a token was taken
   * @param left how many tokens there are now
   * @param nanos how long it takes until all tokens are there again, or one where there was none
   */
  record Taking(boolean granted, long left, long nanos) {

    /** The same in whole seconds, rounded up. */
    long seconds() {
      return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
  }
}
