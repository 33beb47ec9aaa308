package io.vinnrate.scoring.improvement.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.scoring.improvement.Goal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a goal of what a request says. */
final class GoalParameters {

  /** Whole working lives: more than any rubric can ask for. */
  static final String MOST_HOURS = "1000000";

  /** Plain decimals: neither NaN nor infinity nor hexadecimal. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,18})?");

  private static final String NEEDED = "target or hours is needed, or both";

  private GoalParameters() {}

  /** The goal of a body that has passed its constraints. */
  static Goal ofBody(@Nullable Double target, @Nullable Double hours) {
    if (target == null && hours == null) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED, NEEDED, FieldError.at("#", NEEDED));
    }
    return goal(target, hours);
  }

  /** The goal of query parameters. */
  static Goal ofQuery(@Nullable String target, @Nullable String hours) {
    if (target == null && hours == null) {
      throw ProblemException.of(
          CommonProblem.BAD_PARAMETER, NEEDED, FieldError.inParameter("target", NEEDED));
    }
    Double probability = number(target);
    if (target != null && !(probability != null && probability > 0 && probability <= 1)) {
      throw bad("target", "must be a number of more than 0 and at most 1");
    }
    Double most = number(hours);
    if (hours != null && !(most != null && most <= Double.parseDouble(MOST_HOURS))) {
      throw bad("hours", "must be a number from 0 to " + MOST_HOURS);
    }
    return goal(probability, most);
  }

  /** Null when there is none, or no number. */
  private static @Nullable Double number(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
  }

  private static Goal goal(@Nullable Double target, @Nullable Double hours) {
    if (hours == null) {
      return new Goal.Target(Objects.requireNonNull(target));
    }
    return target == null ? new Goal.Hours(hours) : new Goal.TargetWithin(target, hours);
  }

  private static ProblemException bad(String parameter, String detail) {
    return ProblemException.of(
        CommonProblem.BAD_PARAMETER,
        "%s %s".formatted(parameter, detail),
        FieldError.inParameter(parameter, detail));
  }
}
