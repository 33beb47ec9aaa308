package io.vinnrate.opportunity.meeting;

import static io.vinnrate.opportunity.meeting.MeetingQuestion.BUSINESS_SITUATION;
import static io.vinnrate.opportunity.meeting.MeetingQuestion.BUYERS_BUSINESS;
import static io.vinnrate.opportunity.meeting.MeetingQuestion.BUYERS_POSITION;
import static io.vinnrate.opportunity.meeting.MeetingQuestion.CONTROL_QUESTIONS;
import static io.vinnrate.opportunity.meeting.MeetingQuestion.GOAL;
import static io.vinnrate.opportunity.meeting.MeetingQuestion.MATCHING_REFERENCE;
import static io.vinnrate.opportunity.meeting.MeetingQuestion.PRESS_AND_WEB;
import static io.vinnrate.opportunity.meeting.MeetingQuestion.REHEARSED_PLAN;
import static io.vinnrate.opportunity.meeting.MeetingQuestion.SOMEONE_WHO_KNOWS_THEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.opportunity.Amount;
import io.vinnrate.opportunity.Assignment;
import io.vinnrate.opportunity.NextStep;
import io.vinnrate.opportunity.OpportunityDetails;
import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.Situation;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.Stance;
import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.activity.ActivityKind;
import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.evidence.Evidence;
import io.vinnrate.opportunity.letter.LetterPart;
import io.vinnrate.opportunity.text.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingPlanTest {

  private static final Instant AT = Instant.parse("2026-03-12T09:30:00Z");
  private static final MeetingFacts NOTHING =
      new MeetingFacts(details(null, null), null, null, Map.of(), List.of(), List.of());

  @Test
  void anHourIsSpreadAsTheMethodHasIt() {
    assertThat(MeetingStep.spread(60).values()).containsExactly(2, 2, 4, 2, 30, 7, 5, 5, 3);
  }

  @Test
  void otherLengthsAreSpreadInProportion() {
    assertThat(MeetingStep.spread(20).values()).containsExactly(1, 1, 1, 1, 10, 2, 2, 1, 1);
    assertThat(MeetingStep.spread(90).values()).containsExactly(3, 3, 6, 3, 45, 11, 8, 7, 4);
    assertThat(MeetingStep.spread(120).values()).containsExactly(4, 4, 8, 4, 60, 14, 10, 10, 6);
  }

  @Test
  void theStepsOfEachLengthAddUpToItAndNoneIsEmpty() {
    IntStream.rangeClosed(MeetingPlan.SHORTEST, MeetingPlan.LONGEST)
        .forEach(
            minutes -> {
              assertThat(MeetingStep.spread(minutes).values())
                  .hasSize(9)
                  .allMatch(part -> part >= 1);
              assertThat(MeetingStep.spread(minutes).values().stream().mapToInt(it -> it).sum())
                  .isEqualTo(minutes);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 19, 241})
  void aMeetingIsNeitherTooShortNorTooLong(int minutes) {
    assertThatThrownBy(() -> MeetingPlan.of(NOTHING, minutes, Language.EN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNotKnownIsMissingAndNotInvented() {
    MeetingPlan plan = MeetingPlan.of(NOTHING, 60, Language.EN);
    assertThat(plan.questions())
        .extracting(PreparedQuestion::question)
        .containsExactly(MeetingQuestion.values());
    assertThat(plan.questions().stream().filter(it -> !it.missing()))
        .extracting(PreparedQuestion::question)
        .containsExactly(CONTROL_QUESTIONS, REHEARSED_PLAN);
    assertThat(answers(NOTHING, CONTROL_QUESTIONS))
        .isEqualTo(Stream.of(LetterPart.values()).map(part -> part.ask().en()).toList());
    assertThat(answers(NOTHING, REHEARSED_PLAN))
        .containsExactly("Nine steps in 60 minutes, 30 of them for the interview.");
  }

  @Test
  void thePeopleAreKnownWithTitleAndRoles() {
    MeetingFacts facts =
        with(
            person("Solveig Havnes", "Head of production", true, Stance.SUPPORTS, Role.SPONSOR),
            person("Ola Nordmann", null, false, Stance.NEUTRAL),
            person("Per Imot", "CFO", true, Stance.OPPOSES));
    assertThat(answers(facts, BUYERS_POSITION))
        .containsExactlyInAnyOrder(
            "Solveig Havnes, Head of production: decision maker, sponsor",
            "Ola Nordmann: decision maker (not met yet)",
            "Per Imot, CFO: decision maker");
    assertThat(answers(facts, SOMEONE_WHO_KNOWS_THEM))
        .containsExactly("Solveig Havnes, Head of production, last contact 12 March 2026");
  }

  @Test
  void theBusinessIsKnownByItsNameClassAndWhatIsSold() {
    MeetingFacts facts =
        new MeetingFacts(
            details(Situation.BUSINESS_CUSTOMERS, "cold chain"),
            new Buyer("Havnes Sjømat AS", "A"),
            null,
            Map.of(),
            List.of(),
            List.of());
    assertThat(answers(facts, BUYERS_BUSINESS))
        .containsExactly(
            "Havnes Sjømat AS, class A",
            "You sell to: business customers",
            "Product segment: cold chain");
  }

  @Test
  void evidenceAnswersTheQuestionThatItIsAboutTheLatestFirst() {
    MeetingFacts facts =
        heard(
            evidence(About.PAIN, "Waste", "We see it too late"),
            evidence(About.VISION, "An alarm", "An alarm"),
            evidence(About.PROOF, "A visit", null),
            evidence(About.CONCERN, "The price", null),
            evidence(About.AGREEMENT, "A pilot", null),
            evidence(About.OTHER, "A new plant, says the paper", null));
    assertThat(answers(facts, BUSINESS_SITUATION))
        .containsExactly(
            "“An alarm” (12 March 2026)", "Waste “We see it too late” (12 March 2026)");
    assertThat(answers(facts, MATCHING_REFERENCE)).containsExactly("A visit (12 March 2026)");
    assertThat(answers(facts, GOAL)).containsExactly("A pilot (12 March 2026)");
    assertThat(answers(facts, PRESS_AND_WEB))
        .containsExactly("A new plant, says the paper (12 March 2026)");
    assertThat(answers(facts, CONTROL_QUESTIONS))
        .containsExactly(
            "They are concerned about: The price (12 March 2026)",
            LetterPart.SPONSOR.ask().en(),
            LetterPart.CAUSE.ask().en(),
            LetterPart.ACCESS.ask().en());
  }

  @Test
  void ofMuchEvidenceTheLatestAnswers() {
    MeetingFacts facts =
        heard(
            IntStream.rangeClosed(1, 50)
                .mapToObj(number -> evidence(About.PAIN, "Pain " + number, null))
                .toArray(Evidence[]::new));
    assertThat(answers(facts, BUSINESS_SITUATION))
        .hasSize(KnownAnswers.MOST_EVIDENCE)
        .startsWith("Pain 50 (12 March 2026)")
        .endsWith("Pain 41 (12 March 2026)");
  }

  @Test
  void theGoalIsTheNextStepAndThePlanGoesOnFromWhatWasDone() {
    MeetingFacts facts =
        new MeetingFacts(
            details(null, null),
            null,
            new NextStep("Show the pilot", AT),
            Map.of(),
            List.of(),
            List.of(
                activity(ActivityKind.PROOF, "Visited Salma"),
                activity(ActivityKind.CALL, "Hello")));
    assertThat(answers(facts, GOAL)).containsExactly("Agreed: Show the pilot (12 March 2026)");
    assertThat(answers(facts, MATCHING_REFERENCE))
        .containsExactly("12 March 2026, proof: Visited Salma");
    assertThat(answers(facts, REHEARSED_PLAN))
        .endsWith(
            "Before: 12 March 2026, proof: Visited Salma", "Before: 12 March 2026, call: Hello");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageShowsAllQuestionsStepsAndTheCall(Language language) {
    String html = MeetingPlan.of(heard(evidence(About.PAIN, "<b>&", null)), 45, language).html();
    for (MeetingQuestion question : MeetingQuestion.values()) {
      assertThat(html).contains("<p>" + shown(question.question().in(language)) + "</p>");
    }
    for (MeetingStep step : MeetingStep.values()) {
      assertThat(html).contains(shown(step.text().in(language)));
    }
    for (CallLine line : CallLine.values()) {
      assertThat(html).contains("<li>" + shown(line.text().in(language)) + "</li>");
    }
    assertThat(html).contains("&lt;b&gt;&amp;").doesNotContain("<b>");
  }

  @Test
  void noTextPressesTheBuyer() {
    Stream.of(
            Stream.of(MeetingQuestion.values()).flatMap(it -> Stream.of(it.question(), it.hint())),
            Stream.of(MeetingStep.values()).map(MeetingStep::text),
            Stream.of(CallLine.values()).map(CallLine::text),
            Stream.of(LetterPart.values()).flatMap(it -> Stream.of(it.heading(), it.ask())))
        .flatMap(it -> it)
        .forEach(
            text -> {
              assertThat(text.en())
                  .isNotBlank()
                  .doesNotContainIgnoringCase("convince", "persuade", "pressure", "push");
              assertThat(text.nb())
                  .isNotBlank()
                  .doesNotContainIgnoringCase("overbevis", "overtal", "press dem");
            });
  }

  private static String shown(String text) {
    return text.replace("'", "&#39;");
  }

  private static List<String> answers(MeetingFacts facts, MeetingQuestion question) {
    return MeetingPlan.of(facts, 60, Language.EN).questions().stream()
        .filter(it -> it.question() == question)
        .flatMap(it -> it.answers().stream())
        .toList();
  }

  private static OpportunityDetails details(
      @Nullable Situation situation, @Nullable String productSegment) {
    return new OpportunityDetails(
        null,
        new UUID(0, 1),
        "Cold-chain monitoring",
        situation,
        productSegment,
        new Amount(BigDecimal.TEN, Currency.getInstance("NOK")),
        LocalDate.parse("2026-06-30"),
        Assignment.NONE,
        null);
  }

  private static MeetingFacts with(Stakeholder... people) {
    return new MeetingFacts(
        details(null, null),
        null,
        null,
        Stream.of(people).collect(Collectors.toMap(it -> UUID.randomUUID(), it -> it)),
        List.of(),
        List.of());
  }

  private static MeetingFacts heard(Evidence... evidence) {
    return new MeetingFacts(
        details(null, null), null, null, Map.of(), List.of(evidence), List.of());
  }

  private static Stakeholder person(
      String name, @Nullable String title, boolean met, Stance stance, Role... others) {
    return new Stakeholder(
        name, title, Role.DECISION_MAKER, List.of(others), stance, null, met, met ? AT : null);
  }

  private static Evidence evidence(About about, String text, @Nullable String quote) {
    return new Evidence(UUID.randomUUID(), about, text, quote, null, null, null, AT);
  }

  private static Activity activity(ActivityKind kind, String what) {
    return new Activity(UUID.randomUUID(), kind, what, AT, null, null, List.of());
  }
}
