package io.vinnrate.opportunity.meeting;

import io.vinnrate.opportunity.NextStep;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.Stance;
import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.activity.ActivityKind;
import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.evidence.Evidence;
import io.vinnrate.opportunity.letter.LetterPart;
import io.vinnrate.opportunity.letter.SponsorLetter;
import io.vinnrate.opportunity.text.Language;
import io.vinnrate.opportunity.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The answers that what is known gives to the questions before a meeting. */
record KnownAnswers(MeetingFacts facts, Map<MeetingStep, Integer> steps, Language language) {

  /** How many pieces of evidence answer a question at the most, the latest ones. */
  static final int MOST_EVIDENCE = 10;

  private static final int MOST_ACTIVITIES = 3;

  private static final Text CLASS = new Text(", class %s", ", klasse %s");
  private static final Text SOLD_TO = new Text("You sell to: %s", "Du selger til: %s");
  private static final Text SEGMENT = new Text("Product segment: %s", "Produktsegment: %s");
  private static final Text NOT_MET = new Text(" (not met yet)", " (ikke møtt ennå)");
  private static final Text LAST_CONTACT = new Text("%s, last contact %s", "%s, siste kontakt %s");
  private static final Text CONCERN =
      new Text("They are concerned about: %s", "De er bekymret for: %s");
  private static final Text PLAN =
      new Text(
          "Nine steps in %d minutes, %d of them for the interview.",
          "Ni trinn på %d minutter, %d av dem til intervjuet.");
  private static final Text BEFORE = new Text("Before: %s", "Før: %s");
  private static final Text AGREED = new Text("Agreed: %s", "Avtalt: %s");

  /** The answers; none when nothing is known. */
  List<String> to(MeetingQuestion question) {
    return switch (question) {
      case BUYERS_POSITION -> facts.stakeholders().values().stream().map(this::position).toList();
      case BUYERS_BUSINESS -> business();
      case BUSINESS_SITUATION ->
          evidence(About.PAIN, About.CAUSE, About.CONSEQUENCE, About.VISION).toList();
      case SOMEONE_WHO_KNOWS_THEM -> acquaintances();
      case PRESS_AND_WEB -> evidence(About.OTHER).toList();
      case MATCHING_REFERENCE ->
          Stream.concat(evidence(About.PROOF), activities(facts.activities(ActivityKind.PROOF)))
              .toList();
      case CONTROL_QUESTIONS -> Stream.concat(concerns(), asks()).toList();
      case REHEARSED_PLAN ->
          Stream.concat(
                  Stream.of(plan()),
                  activities(facts.activities().stream())
                      .map(it -> BEFORE.in(language).formatted(it)))
              .toList();
      case GOAL -> Stream.concat(nextStep(), evidence(About.AGREEMENT)).toList();
    };
  }

  private String position(Stakeholder stakeholder) {
    List<String> roles =
        stakeholder.roles().stream().map(role -> Names.of(role).in(language)).toList();
    String position = "%s: %s".formatted(person(stakeholder), String.join(", ", roles));
    return stakeholder.met() ? position : position + NOT_MET.in(language);
  }

  private static String person(Stakeholder stakeholder) {
    return stakeholder.title() == null
        ? stakeholder.name()
        : stakeholder.name() + ", " + stakeholder.title();
  }

  private List<String> business() {
    List<String> known = new ArrayList<>();
    Buyer buyer = facts.buyer();
    if (buyer != null) {
      String ofClass =
          buyer.customerClass() == null ? "" : CLASS.in(language).formatted(buyer.customerClass());
      known.add(buyer.name() + ofClass);
    }
    if (facts.details().situation() != null) {
      String to = Names.of(facts.details().situation()).in(language);
      known.add(SOLD_TO.in(language).formatted(to));
    }
    if (facts.details().productSegment() != null) {
      known.add(SEGMENT.in(language).formatted(facts.details().productSegment()));
    }
    return known;
  }

  /** Those whom we have met and who are not against it. */
  private List<String> acquaintances() {
    return facts.stakeholders().values().stream()
        .filter(it -> it.met() && it.stance() != Stance.OPPOSES)
        .map(this::acquaintance)
        .toList();
  }

  private String acquaintance(Stakeholder stakeholder) {
    Instant last = stakeholder.lastContactAt();
    return last == null
        ? person(stakeholder)
        : LAST_CONTACT.in(language).formatted(person(stakeholder), language.day(last));
  }

  private Stream<String> evidence(About... things) {
    return facts.about(things).limit(MOST_EVIDENCE).map(this::said);
  }

  private String said(Evidence it) {
    String day = " (" + language.day(it.at()) + ")";
    if (it.quote() == null) {
      return it.text() + day;
    }
    String words = language.quoted(it.quote());
    return it.quote().equals(it.text()) ? words + day : it.text() + " " + words + day;
  }

  private Stream<String> activities(Stream<Activity> activities) {
    return activities.limit(MOST_ACTIVITIES).map(this::done);
  }

  private String done(Activity it) {
    return "%s, %s: %s"
        .formatted(language.day(it.at()), Names.of(it.kind()).in(language), it.what());
  }

  private Stream<String> concerns() {
    return evidence(About.CONCERN).map(it -> CONCERN.in(language).formatted(it));
  }

  /** Questions for what is not known yet. */
  private Stream<String> asks() {
    return SponsorLetter.of("", null, facts.stakeholders(), facts.evidence()).missing().stream()
        .map(LetterPart::ask)
        .map(ask -> ask.in(language));
  }

  private String plan() {
    int minutes = steps.values().stream().mapToInt(Integer::intValue).sum();
    return PLAN.in(language).formatted(minutes, steps.get(MeetingStep.INTERVIEW));
  }

  private Stream<String> nextStep() {
    NextStep next = facts.nextStep();
    if (next == null) {
      return Stream.empty();
    }
    String what =
        next.at() == null ? next.what() : "%s (%s)".formatted(next.what(), language.day(next.at()));
    return Stream.of(AGREED.in(language).formatted(what));
  }
}
