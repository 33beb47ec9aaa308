package io.vinnrate.scoring.advice;

import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.DefaultRubric;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Places where opportunities stand. */
public final class Standings {

  private Standings() {}

  /** An open opportunity in the phase of selling in, of which only these answers are known. */
  public static Standing answering(Map<String, String> answers) {
    return new Standing(
        OpportunityStatus.OPEN,
        "customerMeetings",
        "sellingIn",
        null,
        null,
        null,
        evidence(answers, Set.of()),
        null);
  }

  /** These answers to the default rubric, all others lacking. */
  public static Evidence evidence(Map<String, String> answers, Set<BuyingRole> missingRoles) {
    Set<String> unanswered =
        DefaultRubric.RUBRIC.criteria().stream()
            .map(criterion -> criterion.key())
            .filter(key -> !answers.containsKey(key))
            .collect(Collectors.toSet());
    return new Evidence(answers, unanswered, missingRoles);
  }
}
