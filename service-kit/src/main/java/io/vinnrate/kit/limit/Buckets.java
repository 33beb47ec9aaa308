package io.vinnrate.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vinnrate.kit.limit.RateLimitSettings.Limit;
import java.time.Duration;
import java.util.function.Function;

/**
 * The buckets of callers of one kind. One that was not used for long is full again and forgotten;
 * beyond a number of them the least used is forgotten as well, and its caller gets a full one.
 *
 * @param kind of callers, as the headers name it
 * @param limitOf the limit of a caller
 */
record Buckets(String kind, Function<String, Limit> limitOf, Cache<String, Metered> byCaller) {

  private static final int MOST_CALLERS = 20_000;
  private static final Duration LONG = Duration.ofHours(1);

  Buckets(String kind, Function<String, Limit> limitOf) {
    this(
        kind,
        limitOf,
        Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(LONG).build());
  }

  /** Takes a token of a caller's, where there is one. */
  Answered take(String caller, long now) {
    Metered metered = byCaller.get(caller, it -> metered(limitOf.apply(it), now));
    return new Answered(kind, metered.policy, metered.bucket.take(now));
  }

  private Metered metered(Limit limit, long now) {
    long window = Math.max(1, Math.round(limit.burst() / limit.requestsPerSecond()));
    String policy = "\"%s\";q=%d;w=%d".formatted(kind, limit.burst(), window);
    return new Metered(policy, new TokenBucket(limit, now));
  }

  /** A bucket and what the header says of its size. */
  record Metered(String policy, TokenBucket bucket) {}

  /**
   * What a caller is told: the headers of draft-ietf-httpapi-ratelimit-headers-10.
   *
   * @param policy the value of RateLimit-Policy
   */
  record Answered(String kind, String policy, TokenBucket.Taking taking) {

    /** The value of RateLimit. */
    String state() {
      return "\"" + kind + "\";r=" + taking.left() + ";t=" + taking.seconds();
    }
  }
}
