package io.vinnrate.kit.ndjson;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.Problem;
import java.util.List;

/**
 * How much a body of lines may say.
 *
 * @param maxBytes how long a line may be, its end not counted
 * @param maxLines how many lines there may be, blank ones counted
 */
record LineLimits(int maxBytes, long maxLines) {

  Line.Refused tooLong(long number) {
    return refused(number, CommonProblem.LINE_TOO_LONG, "The line exceeds %d bytes", maxBytes);
  }

  Line.Refused tooMany(long number) {
    return refused(number, CommonProblem.TOO_MANY_LINES, "The body exceeds %d lines", maxLines);
  }

  private static Line.Refused refused(long number, CommonProblem type, String detail, long limit) {
    return new Line.Refused(number, Problem.of(type, detail.formatted(limit), List.of()));
  }
}
