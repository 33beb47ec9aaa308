package io.vinnrate.kit.ndjson;

import com.fasterxml.jackson.databind.ObjectReader;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.MappedProblems;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and validates lines as the body of a request of their own is. */
record BatchLines<T>(
    Class<T> type, ObjectReader reader, Validator validator, MappedProblems problems) {

  private static final UUID NOTHING = new UUID(0, 0);

  BatchLine<T> of(Line line) {
    return switch (line) {
      case Line.Content content ->
          new BatchLine<>(
              content.number(), content.length(), content.fingerprint(), reading(content));
      case Line.Refused(long number, Problem problem) ->
          new BatchLine<>(number, 0, NOTHING, new BatchLine.Bad<>(problem));
    };
  }

  private BatchLine.Reading<T> reading(Line.Content line) {
    try {
      return new BatchLine.Valid<>(valid(line.read(reader, type)));
    } catch (IOException | RuntimeException e) { // the line is in memory: what is wrong is in it
      return new BatchLine.Bad<>(problems.of(e));
    }
  }

  private T valid(@Nullable T value) {
    if (value == null) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "1 value(s) are not allowed",
          FieldError.at("#", "must not be null"));
    }
    Set<ConstraintViolation<T>> violations = validator.validate(value);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return value;
  }
}
