package io.vinnrate.opportunity.erasure;

import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.evidence.Evidence;
import io.vinnrate.opportunity.history.HistoryEntry;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What one opportunity holds on a person.
 *
 * @param stakeholders what is known of the person now, by the ids of the stakeholders
 * @param history what became different of that, or names the person
 * @param activities with the person, or that name it
 * @param evidence heard from the person, or that names it
 */
public record HeldInOpportunity(
    UUID opportunityId,
    SortedMap<UUID, Stakeholder> stakeholders,
    List<HistoryEntry> history,
    List<Activity> activities,
    List<Evidence> evidence) {

  public HeldInOpportunity {
    history = List.copyOf(history);
    activities = List.copyOf(activities);
    evidence = List.copyOf(evidence);
  }
}
