package io.vinnrate.opportunity.meeting;

import io.vinnrate.opportunity.NextStep;
import io.vinnrate.opportunity.OpportunityDetails;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.activity.ActivityKind;
import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a meeting is planned.
 *
 * @param buyer null when the customer is not known, or not any more
 * @param nextStep null when nothing is agreed
 * @param stakeholders the buying centre by the ids that evidence names
 * @param evidence the oldest first
 * @param activities the latest first
 */
public record MeetingFacts(
    OpportunityDetails details,
    @Nullable Buyer buyer,
    @Nullable NextStep nextStep,
    Map<UUID, Stakeholder> stakeholders,
    List<Evidence> evidence,
    List<Activity> activities) {

  public MeetingFacts {
    evidence = List.copyOf(evidence);
    activities = List.copyOf(activities);
  }

  /** The latest evidence about some things, the latest first. */
  Stream<Evidence> about(About... things) {
    List<About> wanted = List.of(things);
    return evidence.reversed().stream().filter(it -> wanted.contains(it.about()));
  }

  /** The latest activities of a kind, the latest first. */
  Stream<Activity> activities(ActivityKind kind) {
    return activities.stream().filter(it -> it.kind() == kind);
  }
}
