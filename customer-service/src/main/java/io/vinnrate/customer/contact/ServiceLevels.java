package io.vinnrate.customer.contact;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the company has decided on serving its customers.
 *
 * @param cadenceDays for each class: how many days after the last proactive contact the next one is
 *     due, 1 to {@value #MAX_CADENCE_DAYS}
 * @param costs for each channel: what a contact by it costs
 */
public record ServiceLevels(
    Map<CustomerClass, Integer> cadenceDays, Map<Channel, ChannelCost> costs) {

  /** Ten years. */
  public static final int MAX_CADENCE_DAYS = 3_650;

  public ServiceLevels {
    requireAll(CustomerClass.class, cadenceDays);
    requireAll(Channel.class, costs);
    cadenceDays = Collections.unmodifiableMap(new EnumMap<>(cadenceDays));
    costs = Collections.unmodifiableMap(new EnumMap<>(costs));
    for (int days : cadenceDays.values()) {
      if (days < 1 || days > MAX_CADENCE_DAYS) {
        throw new IllegalArgumentException("a cadence must be 1 to 3650 days");
      }
    }
  }

  /**
   * When a customer's next proactive contact is due.
   *
   * @param customerClass null has no cadence
   * @param since its last proactive contact, or its registration
   * @return null when nothing is ever due
   */
  public @Nullable Due due(@Nullable CustomerClass customerClass, Instant since) {
    return customerClass == null ? null : new Due(since.plus(cadence(customerClass)));
  }

  private Duration cadence(CustomerClass customerClass) {
    Integer days = cadenceDays.get(customerClass);
    return Duration.ofDays(days == null ? MAX_CADENCE_DAYS : days);
  }

  /** What the use of a channel costs. */
  public BigDecimal cost(ChannelUse use) {
    ChannelCost cost = costs.get(use.channel());
    return cost == null ? BigDecimal.ZERO : cost.of(use.touchpoints(), use.minutes());
  }

  /** What the use of several channels costs. */
  public BigDecimal cost(Collection<ChannelUse> uses) {
    return uses.stream().map(this::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static <K extends Enum<K>> void requireAll(Class<K> type, Map<K, ?> values) {
    if (values.size() != type.getEnumConstants().length) {
      throw new IllegalArgumentException("each " + type.getSimpleName() + " needs a value");
    }
  }
}
