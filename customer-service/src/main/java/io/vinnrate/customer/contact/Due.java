package io.vinnrate.customer.contact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a customer's next proactive contact is due. */
public record Due(Instant at) {

  /** Whether that time has passed. */
  public boolean isOverdue(Instant now) {
    return at.isBefore(now);
  }

  /** How many whole days ago it was due; null when it is not overdue. */
  public @Nullable Long overdueDays(Instant now) {
    return isOverdue(now) ? Duration.between(at, now).toDays() : null;
  }
}
