package io.vinnrate.opportunity.meeting;

import java.util.List;

/**
 * A question before a meeting and what is known.
 *
 * @param answers none when nothing is known
 */
public record PreparedQuestion(MeetingQuestion question, List<String> answers) {

  public PreparedQuestion {
    answers = List.copyOf(answers);
  }

  /** Whether nothing is known. */
  public boolean missing() {
    return answers.isEmpty();
  }
}
