package io.vinnrate.opportunity.activity;

import io.vinnrate.opportunity.OpportunityState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with the buyer. It never changes.
 *
 * @param id identifies it among all opportunities' activities
 * @param what in the seller's words; never told to other services
 * @param at when, in steps of a microsecond
 * @param initiatedBy who began it; null when that is not recorded
 * @param minutes how long it took, 0 to {@value #MAX_MINUTES}; null when that is not recorded
 * @param stakeholderIds with whom of the buying centre, each once
 */
public record Activity(
    UUID id,
    ActivityKind kind,
    String what,
    Instant at,
    @Nullable Initiator initiatedBy,
    @Nullable Integer minutes,
    List<UUID> stakeholderIds) {

  /** How many an opportunity may have. */
  public static final int MAX_PER_OPPORTUNITY = 10_000;

  /** A day: what takes longer is several. */
  public static final int MAX_MINUTES = 24 * 60;

  public Activity {
    if (minutes != null && (minutes < 0 || minutes > MAX_MINUTES)) {
      throw new IllegalArgumentException("minutes must be from 0 to " + MAX_MINUTES);
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
    stakeholderIds = List.copyOf(stakeholderIds);
  }

  /** Whether both sides took part: a letter or a proof from us may find nobody. */
  public boolean isContact() {
    return switch (kind) {
      case CALL, MEETING -> true;
      case LETTER, PROOF -> initiatedBy == Initiator.CUSTOMER;
    };
  }

  /** Whether those of the buying centre who took part were met. */
  public boolean isMeeting() {
    return kind == ActivityKind.MEETING;
  }

  /** It as paths and values for the opportunity's history. */
  public Map<String, String> state() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("what", what);
    values.put("at", at);
    values.put("initiatedBy", initiatedBy);
    values.put("minutes", minutes);
    for (int i = 0; i < stakeholderIds.size(); i++) {
      values.put("stakeholderIds/" + i, stakeholderIds.get(i));
    }
    return OpportunityState.below("/activities/" + id, values);
  }
}
