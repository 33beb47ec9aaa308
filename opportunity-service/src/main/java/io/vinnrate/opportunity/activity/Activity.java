package io.vinnrate.opportunity.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with the buyer.
 *
 * @param what in the seller's words
 * @param at when
 * @param initiatedBy who began it; null when that is not recorded
 * @param minutes how long it took; null when that is not recorded
 * @param stakeholderIds with whom of the buying centre
 */
public record Activity(
    UUID id,
    ActivityKind kind,
    String what,
    Instant at,
    @Nullable Initiator initiatedBy,
    @Nullable Integer minutes,
    List<UUID> stakeholderIds) {

  public Activity {
    stakeholderIds = List.copyOf(stakeholderIds);
  }
}
