package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.opportunity.Coverage.DecisionMaker;
import io.vinnrate.opportunity.Coverage.Evaluators;
import io.vinnrate.opportunity.Coverage.Opponents;
import io.vinnrate.opportunity.Coverage.Sponsor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static Coverage of(Stakeholder... stakeholders) {
    return Coverage.of(List.of(stakeholders));
  }

  private static Stakeholder known(Role role, Stance stance) {
    return new Stakeholder("Ola Vik", null, role, List.of(), stance, null, false, null);
  }

  private static Stakeholder met(Role role, Stance stance) {
    return new Stakeholder("Ola Vik", null, role, List.of(), stance, null, true, null);
  }

  @Test
  void ofNobodyNothingIsTold() {
    Coverage coverage = of();
    assertThat(coverage.roles()).extracting(RoleCoverage::role).containsExactly(Role.values());
    assertThat(coverage.roles()).extracting(RoleCoverage::stakeholders).containsOnly(0);
    assertThat(coverage.missing())
        .containsExactly(
            Role.DECISION_MAKER,
            Role.AFFECTED_MANAGER,
            Role.AFFECTED_USER,
            Role.EVALUATOR,
            Role.SPONSOR);
    assertThat(coverage.decisionMaker()).isNull();
    assertThat(coverage.sponsor()).isNull();
    assertThat(coverage.opponents()).isNull();
    assertThat(coverage.evaluators()).isNull();
  }

  @Test
  void eachRoleIsCounted() {
    Coverage coverage =
        of(
            met(Role.EVALUATOR, Stance.SUPPORTS),
            met(Role.EVALUATOR, Stance.OPPOSES),
            known(Role.EVALUATOR, Stance.SUPPORTS),
            known(Role.SPONSOR, Stance.NEUTRAL));
    assertThat(coverage.roles())
        .contains(
            new RoleCoverage(Role.EVALUATOR, 3, 2, 2, 1),
            new RoleCoverage(Role.SPONSOR, 1, 0, 0, 0));
    assertThat(coverage.missing())
        .containsExactly(Role.DECISION_MAKER, Role.AFFECTED_MANAGER, Role.AFFECTED_USER);
  }

  @Test
  void aPersonOfTwoPartsCountsInBoth() {
    Coverage coverage =
        of(
            new Stakeholder(
                "Solveig Havnes",
                "CEO",
                Role.SPONSOR,
                List.of(Role.DECISION_MAKER),
                Stance.SUPPORTS,
                Influence.HIGH,
                true,
                null));
    assertThat(coverage.roles())
        .contains(
            new RoleCoverage(Role.DECISION_MAKER, 1, 1, 1, 0),
            new RoleCoverage(Role.SPONSOR, 1, 1, 1, 0));
    assertThat(coverage.decisionMaker()).isEqualTo(DecisionMaker.SUPPORTS);
    assertThat(coverage.sponsor()).isEqualTo(Sponsor.ACTIVE);
  }

  @Test
  void howFarWeHaveComeWithThoseWhoDecide() {
    assertThat(of(met(Role.SPONSOR, Stance.SUPPORTS)).decisionMaker())
        .isEqualTo(DecisionMaker.UNKNOWN);
    assertThat(of(known(Role.DECISION_MAKER, Stance.SUPPORTS)).decisionMaker())
        .isEqualTo(DecisionMaker.IDENTIFIED);
    assertThat(
            of(
                    met(Role.DECISION_MAKER, Stance.NEUTRAL),
                    known(Role.DECISION_MAKER, Stance.SUPPORTS))
                .decisionMaker())
        .isEqualTo(DecisionMaker.MET);
    assertThat(of(met(Role.DECISION_MAKER, Stance.SUPPORTS)).decisionMaker())
        .isEqualTo(DecisionMaker.SUPPORTS);
  }

  @Test
  void aSponsorIsActiveOnceMet() {
    assertThat(of(met(Role.EVALUATOR, Stance.SUPPORTS)).sponsor()).isEqualTo(Sponsor.NONE);
    assertThat(of(known(Role.SPONSOR, Stance.SUPPORTS)).sponsor()).isEqualTo(Sponsor.PASSIVE);
    assertThat(of(met(Role.SPONSOR, Stance.NEUTRAL)).sponsor()).isEqualTo(Sponsor.PASSIVE);
    assertThat(of(met(Role.SPONSOR, Stance.SUPPORTS)).sponsor()).isEqualTo(Sponsor.ACTIVE);
  }

  @Test
  void thatNobodyIsAgainstItTakesToHaveMetEverybody() {
    assertThat(of(met(Role.EVALUATOR, Stance.OPPOSES)).opponents()).isEqualTo(Opponents.ACTIVE);
    assertThat(
            of(met(Role.OPPONENT, Stance.NEUTRAL), known(Role.OTHER, Stance.NEUTRAL)).opponents())
        .isEqualTo(Opponents.HANDLED);
    assertThat(of(known(Role.OTHER, Stance.NEUTRAL)).opponents()).isEqualTo(Opponents.UNKNOWN);
    assertThat(of(met(Role.OTHER, Stance.NEUTRAL)).opponents()).isEqualTo(Opponents.NONE);
  }

  @Test
  void howManyOfThoseWhoEvaluateWeHaveMet() {
    Stakeholder unmet = known(Role.EVALUATOR, Stance.NEUTRAL);
    Stakeholder met = met(Role.EVALUATOR, Stance.NEUTRAL);
    assertThat(of(met(Role.OTHER, Stance.NEUTRAL)).evaluators()).isNull();
    assertThat(of(unmet).evaluators()).isEqualTo(Evaluators.NONE);
    assertThat(of(unmet, met).evaluators()).isEqualTo(Evaluators.SOME);
    assertThat(of(met, met).evaluators()).isEqualTo(Evaluators.ALL);
  }
}
