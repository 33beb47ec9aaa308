package io.vinnrate.customer.contact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What we and a customer had to do with each other.
 *
 * @param days the days that are summed up
 * @param uses of every channel in these days
 * @param levels what they cost
 * @param lastContactAt of all time, null when there was none
 * @param lastProactiveContactAt of all time, null when we never made contact
 * @param due when the next one is, null for a customer without class
 */
public record ContactSummary(
    DateRange days,
    List<ChannelUse> uses,
    ServiceLevels levels,
    @Nullable Instant lastContactAt,
    @Nullable Instant lastProactiveContactAt,
    @Nullable Due due) {

  public ContactSummary {
    uses = List.copyOf(uses);
  }

  /** How many contacts there were. */
  public long touchpoints() {
    return sum(ChannelUse::touchpoints);
  }

  /** The share of the contacts that we began, 0 to 1; null when there were none. */
  public @Nullable Double proactivityRatio() {
    long touchpoints = touchpoints();
    return touchpoints == 0 ? null : (double) sum(ChannelUse::byUs) / touchpoints;
  }

  /** What all of them cost. */
  public BigDecimal costToServe() {
    return levels.cost(uses);
  }

  private long sum(ToLongFunction<ChannelUse> part) {
    return uses.stream().mapToLong(part).sum();
  }
}
