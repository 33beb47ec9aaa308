package io.vinnrate.kit.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.util.Map;

/** How many requests one caller may send to one replica. */
@ConfigMapping(prefix = "vinnrate.rate-limit")
public interface RateLimitSettings {

  /** Of each client that has no limit of its own. */
  @WithParentName
  Limit client();

  /** Of single clients, by their ids. */
  Map<String, Limit> clients();

  /** Of each address from which requests come that show no valid token. */
  Limit unauthenticated();

  /** A limit. */
  interface Limit {

    /** How many requests it may send in the long run. */
    @Positive
    @Max(1_000_000)
    double requestsPerSecond();

    /** How many it may send at once after a rest. */
    @Min(1)
    @Max(1_000_000)
    int burst();
  }
}
