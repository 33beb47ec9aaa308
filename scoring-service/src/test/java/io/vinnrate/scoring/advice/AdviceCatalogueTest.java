package io.vinnrate.scoring.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.DefaultRubric;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Stance;
import io.vinnrate.scoring.model.Text;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdviceCatalogueTest {

  private static final Condition LATENT =
      new Condition.OneOf(Dimension.NEED_LEVEL, List.of("latent"));
  private static final Condition NO_SPONSOR =
      new Condition.Answered("sponsor", List.of("none", "passive"));

  @Test
  void theMostSpecificAdviceComesFirstAndEqualsAsWritten() {
    AdviceCatalogue catalogue =
        new AdviceCatalogue(
            List.of(
                advice("one", LATENT),
                advice("two", NO_SPONSOR),
                advice("both", LATENT, NO_SPONSOR)));
    assertThat(
            ids(catalogue, Standings.answering(Map.of("needLevel", "latent", "sponsor", "none"))))
        .containsExactly("both", "one", "two");
  }

  @Test
  void adviceSaysWhatItFits() {
    Standing standing = Standings.answering(Map.of("needLevel", "latent", "sponsor", "passive"));
    assertThat(advice("both", LATENT, NO_SPONSOR).match(standing))
        .hasValueSatisfying(
            matched ->
                assertThat(matched.because())
                    .containsExactly(
                        Map.entry("needLevel", "latent"), Map.entry("sponsor", "passive")));
  }

  @Test
  void everyConditionMustHold() {
    Standing standing = Standings.answering(Map.of("needLevel", "latent", "sponsor", "active"));
    assertThat(advice("both", LATENT, NO_SPONSOR).match(standing)).isEmpty();
  }

  @Test
  void whatIsNotKnownFitsOnlyAdviceForTheUnknown() {
    Standing nothing = Standings.answering(Map.of());
    Condition unknown = new Condition.OneOf(Dimension.NEED_LEVEL, List.of("unknown"));
    AdviceCatalogue catalogue =
        new AdviceCatalogue(
            List.of(
                advice("latent", LATENT),
                advice("unknown", unknown),
                advice("unanswered", new Condition.Unanswered("sponsor")),
                advice("answered", NO_SPONSOR)));
    assertThat(ids(catalogue, nothing)).containsExactly("unknown", "unanswered");
  }

  @Test
  void closedOpportunitiesGetOnlyAdviceThatNamesTheirStatus() {
    AdviceCatalogue catalogue =
        new AdviceCatalogue(
            List.of(
                advice("phase", new Condition.OneOf(Dimension.PHASE, List.of("buying"))),
                advice("lost", new Condition.OneOf(Dimension.STATUS, List.of("lost")))));
    assertThat(ids(catalogue, standing(OpportunityStatus.LOST, null))).containsExactly("lost");
    assertThat(ids(catalogue, standing(OpportunityStatus.OPEN, null))).containsExactly("phase");
    assertThat(ids(catalogue, standing(OpportunityStatus.WON, null))).isEmpty();
  }

  @Test
  void anAssessmentIsOldFromTheDayOn() {
    AdviceCatalogue catalogue =
        new AdviceCatalogue(List.of(advice("old", new Condition.AssessedBefore(90))));
    assertThat(ids(catalogue, standing(OpportunityStatus.OPEN, 89L))).isEmpty();
    assertThat(ids(catalogue, standing(OpportunityStatus.OPEN, 90L))).containsExactly("old");
    assertThat(ids(catalogue, standing(OpportunityStatus.OPEN, null))).isEmpty();
    assertThat(catalogue.match(standing(OpportunityStatus.OPEN, 137L)).getFirst().because())
        .containsExactly(Map.entry("assessedBeforeDays", "137"));
  }

  @Test
  void theDifficultyOfTheMatrixCanBeDemanded() {
    Condition easy = new Condition.OneOf(Dimension.DIFFICULTY, List.of("veryEasy"));
    Standing standing =
        new Standing(
            OpportunityStatus.OPEN,
            "closing",
            "buying",
            BuyingProcess.ON_THE_SPOT,
            null,
            null,
            Standings.evidence(Map.of("buyingDesire", "4"), Set.of()),
            null);
    assertThat(advice("easy", easy).match(standing)).isPresent();
  }

  @Test
  void aRoleIsMissingOnlyWhereSomebodyIsRecorded() {
    Facts.Stakeholder sponsor =
        new Facts.Stakeholder(BuyingRole.SPONSOR, Stance.SUPPORTS, true, null);
    Facts facts = new Facts(List.of(sponsor), null, null, null, null, null, null);
    Evidence some = evidence(new Known(Assessment.EMPTY, facts));
    assertThat(some.missingRoles())
        .contains(BuyingRole.AFFECTED_USER, BuyingRole.DECISION_MAKER)
        .doesNotContain(BuyingRole.SPONSOR);
    assertThat(some.answers()).containsEntry("sponsor", "active");
    assertThat(evidence(Known.NOTHING).missingRoles()).isEmpty();
  }

  @Test
  void aFactorGivenDirectlyLeavesNothingUnanswered() {
    Evidence evidence =
        evidence(Known.of(new Assessment(Map.of(Factor.NEED, 0.5), Map.of("budget", "none"))));
    assertThat(evidence.unanswered())
        .doesNotContain("needLevel", "buyingDesire", "budget")
        .contains("businessCase", "sponsor");
  }

  @Test
  void anAnswerOfAnotherRubricHasNoRowInTheMatrix() {
    assertThat(Standings.answering(Map.of("buyingDesire", "strong")).buying().desire()).isNull();
    assertThat(Standings.answering(Map.of("buyingDesire", "5")).buying().desire()).isEqualTo(5);
  }

  @Test
  void adviceThatCanNeverFitIsRefused() {
    refused("there is no row B24", () -> advice("x", List.of("B24"), List.of(LATENT)));
    refused("rows names none", () -> advice("x", List.of(), List.of(LATENT)));
    refused("when demands nothing", () -> advice("x"));
    refused("needLevel is there twice", () -> advice("x", LATENT, LATENT));
    refused("the id must be in lower camel case", () -> advice("no id", LATENT));
    refused("there is no criterion luck", () -> new Condition.Unanswered("luck"));
    refused(
        "sponsor can't be some, only one of [none, passive, active]",
        () -> new Condition.Answered("sponsor", List.of("some")));
    refused(
        "class can't be D, only one of [N, A, B, C, unknown]",
        () -> new Condition.OneOf(Dimension.CLASS, List.of("D")));
    refused("phase has no value", () -> new Condition.OneOf(Dimension.PHASE, List.of()));
    refused("assessedBeforeDays must be at least 1", () -> new Condition.AssessedBefore(0));
    refused(
        "the advice x is in the catalogue twice",
        () -> new AdviceCatalogue(List.of(advice("x", LATENT), advice("x", NO_SPONSOR))));
  }

  private static void refused(String message, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static List<String> ids(AdviceCatalogue catalogue, Standing standing) {
    return catalogue.match(standing).stream().map(it -> it.advice().id()).toList();
  }

  private static Evidence evidence(Known known) {
    return Evidence.of(known, DefaultRubric.RUBRIC, Instant.parse("2026-11-21T12:00:00Z"));
  }

  private static Standing standing(OpportunityStatus status, @Nullable Long daysSinceAssessment) {
    return new Standing(
        status,
        "closing",
        "buying",
        null,
        null,
        null,
        Standings.evidence(Map.of(), Set.of()),
        daysSinceAssessment);
  }

  private static Advice advice(String id, Condition... conditions) {
    return advice(id, List.of("B13"), List.of(conditions));
  }

  private static Advice advice(String id, List<String> rows, List<Condition> conditions) {
    return new Advice(id, rows, conditions, new Text("Ask", "Spør"));
  }
}
