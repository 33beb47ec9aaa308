package io.vinnrate.opportunity.meeting.rest;

import io.vinnrate.opportunity.meeting.CallLine;
import io.vinnrate.opportunity.meeting.MeetingPlan;
import io.vinnrate.opportunity.meeting.MeetingQuestion;
import io.vinnrate.opportunity.meeting.MeetingStep;
import io.vinnrate.opportunity.meeting.PreparedQuestion;
import io.vinnrate.opportunity.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting plan as callers see it. */
@Schema(name = "MeetingPlan", description = "How a meeting with the buyer is prepared and held")
public record MeetingPlanResponse(
    @Schema(description = "How long it lasts", examples = "60", required = true) int minutes,
    @Schema(description = "The language of the texts", examples = "en", required = true)
        Language language,
    @Schema(
            description = "The nine to answer before the meeting, in their order",
            minItems = 9,
            maxItems = 9,
            required = true)
        List<QuestionBody> questions,
    @Schema(
            description = "The nine of the meeting, in their order",
            minItems = 9,
            maxItems = 9,
            required = true)
        List<StepBody> steps,
    @Schema(description = "What the call before it is made of, in this order", required = true)
        List<CallLineBody> callScript) {

  /** A question before the meeting. */
  @Schema(name = "MeetingQuestion", description = "A question to answer before a meeting")
  public record QuestionBody(
      @Schema(description = "Which one", examples = "buyersPosition", required = true)
          MeetingQuestion key,
      @Schema(
              description = "The question",
              examples = "Whom do you meet, and in what position?",
              required = true)
          String question,
      @Schema(
              description = "What is known, at most 10 pieces of evidence, the latest first",
              examples = "[\"Solveig Havnes, Head of production: sponsor\"]",
              required = true)
          List<String> answers,
      @Schema(description = "Whether nothing is known", examples = "false", required = true)
          boolean missing,
      @Schema(
              description = "What to do for an answer, or for a better one",
              examples = "Note the people whom you meet in the buying centre.",
              required = true)
          String hint) {

    static QuestionBody of(PreparedQuestion prepared, Language language) {
      MeetingQuestion question = prepared.question();
      return new QuestionBody(
          question,
          question.question().in(language),
          prepared.answers(),
          prepared.missing(),
          question.hint().in(language));
    }
  }

  /** A step of the meeting. */
  @Schema(name = "MeetingStep", description = "A step of a meeting")
  public record StepBody(
      @Schema(description = "Which one", examples = "interview", required = true) MeetingStep key,
      @Schema(
              description = "What to do in it",
              examples = "Interview: questions for information, for causes and for consequences.",
              required = true)
          String text,
      @Schema(
              description = "How long it takes; together they are the meeting",
              examples = "30",
              minimum = "1",
              required = true)
          int minutes) {}

  /** A part of the call. */
  @Schema(name = "CallLine", description = "A part of a call")
  public record CallLineBody(
      @Schema(description = "Which one", examples = "challenge", required = true) CallLine key,
      @Schema(
              description = "What to say or to do",
              examples = "Name one challenge that you assume they have.",
              required = true)
          String text) {}

  static MeetingPlanResponse of(MeetingPlan plan) {
    Language language = plan.language();
    return new MeetingPlanResponse(
        plan.minutes(),
        language,
        plan.questions().stream().map(it -> QuestionBody.of(it, language)).toList(),
        plan.steps().entrySet().stream()
            .map(it -> new StepBody(it.getKey(), it.getKey().text().in(language), it.getValue()))
            .toList(),
        Stream.of(CallLine.values())
            .map(line -> new CallLineBody(line, line.text().in(language)))
            .toList());
  }
}
