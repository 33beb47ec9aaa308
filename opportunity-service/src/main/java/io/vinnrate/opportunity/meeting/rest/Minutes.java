package io.vinnrate.opportunity.meeting.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.opportunity.meeting.MeetingPlan;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a meeting lasts. */
final class Minutes {

  static final int USUAL = 60;

  private static final Pattern TEXT = Pattern.compile("[1-9]\\d{1,2}");
  private static final String RULE =
      "must be a whole number from " + MeetingPlan.SHORTEST + " to " + MeetingPlan.LONGEST;

  private Minutes() {}

  /**
   * Reads the query parameter; an hour when it is absent.
   *
   * @throws ProblemException 400 when no meeting lasts so long
   */
  static int parse(@Nullable String text) {
    if (text == null) {
      return USUAL;
    }
    if (TEXT.matcher(text).matches()) {
      int minutes = Integer.parseInt(text);
      if (minutes >= MeetingPlan.SHORTEST && minutes <= MeetingPlan.LONGEST) {
        return minutes;
      }
    }
    throw ProblemException.of(
        CommonProblem.BAD_PARAMETER, "minutes " + RULE, FieldError.inParameter("minutes", RULE));
  }
}
