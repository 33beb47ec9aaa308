package io.vinnrate.scoring.advice;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Facts.Stakeholder;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Rubric;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of an opportunity, as far as advice depends on it.
 *
 * @param answers the effective answers, by criterion
 * @param unanswered the criteria that lack an answer; those of a factor whose control is given
 *     directly need none
 * @param missingRoles the buying roles that nobody has in the buying centre; none while nobody is
 *     recorded there, since then nothing is known of its roles
 */
public record Evidence(
    Map<String, String> answers, Set<String> unanswered, Set<BuyingRole> missingRoles) {

  public Evidence {
    answers = Map.copyOf(answers);
    unanswered = Set.copyOf(unanswered);
    missingRoles = Set.copyOf(missingRoles);
  }

  /** What counts under a rubric at a moment. */
  public static Evidence of(Known known, Rubric rubric, Instant asOf) {
    Assessment assessment = known.read(rubric, asOf).assessment();
    Set<String> unanswered =
        rubric.criteria().stream()
            .filter(criterion -> !assessment.factors().containsKey(criterion.factor()))
            .map(Criterion::key)
            .filter(key -> !assessment.answers().containsKey(key))
            .collect(Collectors.toSet());
    return new Evidence(assessment.answers(), unanswered, missing(known.facts().buyingCentre()));
  }

  private static Set<BuyingRole> missing(List<Stakeholder> buyingCentre) {
    if (buyingCentre.isEmpty()) {
      return Set.of();
    }
    Set<BuyingRole> missing = EnumSet.allOf(BuyingRole.class);
    buyingCentre.forEach(stakeholder -> missing.remove(stakeholder.role()));
    return missing;
  }
}
