package io.vinnrate.opportunity.meeting;

import io.vinnrate.opportunity.text.HtmlPage;
import io.vinnrate.opportunity.text.Language;
import io.vinnrate.opportunity.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a meeting with the buyer is prepared and held.
 *
 * @param title what is being sold
 * @param minutes how long it lasts
 * @param language of its texts
 * @param questions the nine to answer before it, in their order
 * @param steps the minutes of each of its nine steps, in their order; they add up to the whole
 */
public record MeetingPlan(
    String title,
    int minutes,
    Language language,
    List<PreparedQuestion> questions,
    Map<MeetingStep, Integer> steps) {

  /** The shortest meeting that has a minute for each step. */
  public static final int SHORTEST = 20;

  /** The longest meeting. */
  public static final int LONGEST = 240;

  private static final Text HEADING = new Text("Meeting plan: %s", "Møteplan: %s");
  private static final Text BEFORE = new Text("Before the meeting", "Før møtet");
  private static final Text MEETING = new Text("The meeting: %d minutes", "Møtet: %d minutter");
  private static final Text CALL = new Text("The call before it", "Samtalen før møtet");
  private static final Text STEP = new Text("%d min. %s", "%d min. %s");
  private static final Text UNKNOWN = new Text("Not known yet. %s", "Ikke kjent ennå. %s");

  public MeetingPlan {
    questions = List.copyOf(questions);
  }

  /**
   * The plan by what is known.
   *
   * @param minutes {@value SHORTEST} to {@value LONGEST}
   */
  public static MeetingPlan of(MeetingFacts facts, int minutes, Language language) {
    if (minutes < SHORTEST || minutes > LONGEST) {
      throw new IllegalArgumentException("no meeting lasts " + minutes + " minutes");
    }
    Map<MeetingStep, Integer> steps = MeetingStep.spread(minutes);
    KnownAnswers known = new KnownAnswers(facts, steps, language);
    List<PreparedQuestion> questions =
        Stream.of(MeetingQuestion.values())
            .map(question -> new PreparedQuestion(question, known.to(question)))
            .toList();
    return new MeetingPlan(facts.details().title(), minutes, language, questions, steps);
  }

  /** The plan as a page to read and to print. */
  public String html() {
    String heading = HEADING.in(language).formatted(title);
    HtmlPage page = new HtmlPage(language, heading);
    page.heading(heading).section(BEFORE.in(language));
    for (PreparedQuestion each : questions) {
      String hint = each.question().hint().in(language);
      page.paragraph(each.question().question().in(language))
          .points(each.missing() ? List.of(UNKNOWN.in(language).formatted(hint)) : each.answers());
    }
    page.section(MEETING.in(language).formatted(minutes));
    page.points(
        steps.entrySet().stream()
            .map(it -> STEP.in(language).formatted(it.getValue(), it.getKey().text().in(language)))
            .toList());
    page.section(CALL.in(language));
    page.points(Stream.of(CallLine.values()).map(it -> it.text().in(language)).toList());
    return page.html();
  }
}
