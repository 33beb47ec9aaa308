package io.vinnrate.customer.contact;

import io.vinnrate.customer.Channel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact between us and a customer. It never changes.
 *
 * @param id identifies it among all customers' touchpoints
 * @param channel by which service channel
 * @param initiatedBy who began it
 * @param at when it was, in steps of a microsecond
 * @param minutes of our time, 0 to {@value #MAX_MINUTES}
 * @param note what it was about
 * @param personId with whom at the customer; null when that is not recorded
 */
public record Touchpoint(
    UUID id,
    Channel channel,
    Initiator initiatedBy,
    Instant at,
    int minutes,
    @Nullable String note,
    @Nullable UUID personId) {

  /** A day: a longer contact is several. */
  public static final int MAX_MINUTES = 24 * 60;

  public Touchpoint {
    if (minutes < 0 || minutes > MAX_MINUTES) {
      throw new IllegalArgumentException("minutes must be from 0 to " + MAX_MINUTES);
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether it was we who began it. */
  public boolean isProactive() {
    return initiatedBy == Initiator.US;
  }
}
