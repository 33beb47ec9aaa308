package io.vinnrate.customer.attention;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.contact.DateRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells where the time should go, and where it went. */
@ApplicationScoped
@Transactional
public class AttentionService {

  private final DueContacts contacts;
  private final SpentTime spentTime;
  private final Clock clock;

  AttentionService(DueContacts contacts, SpentTime spentTime, Clock clock) {
    this.contacts = contacts;
    this.spentTime = spentTime;
    this.clock = clock;
  }

  /** Overdue contacts, the longest due first. One SQL round trip. */
  public List<DueContact> overdue(OverdueFilter filter) {
    return contacts.overdue(filter, clock.instant());
  }

  /**
   * Spreads a week's time over customers. One SQL round trip.
   *
   * @param minutes at least 1
   * @param owner only customers of this owner, or null for all
   */
  public AttentionPlan plan(int minutes, @Nullable String owner) {
    Instant now = clock.instant();
    Map<CustomerClass, Integer> most = new EnumMap<>(CustomerClass.class);
    for (CustomerClass customerClass : CustomerClass.values()) {
      most.put(customerClass, AttentionPlan.mostContacts(customerClass, minutes));
    }
    return AttentionPlan.of(minutes, contacts.demands(owner, most, now), now);
  }

  /**
   * What the time of the last {@value DateRange#DEFAULT_DAYS} days was spent on, the most valuable
   * classes first. Two SQL round trips.
   *
   * @param owner only customers of this owner, or null for all
   * @return empty when there were no touchpoints, or no contributions are known
   */
  public Optional<List<CurvePoint>> ownCurve(@Nullable String owner) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return AttentionCurve.of(spentTime.on(DateRange.of(null, today, today), owner));
  }
}
