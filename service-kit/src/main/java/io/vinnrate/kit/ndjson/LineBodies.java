package io.vinnrate.kit.ndjson;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and validates lines as the body of a request of their own is.
 *
 * @param type what a line says
 */
record LineBodies<T>(Class<T> type, ObjectReader reader, Validator validator) {

  static <T> LineBodies<T> of(Class<T> type, ObjectMapper mapper, Validator validator) {
    return new LineBodies<>(type, mapper.readerFor(type), validator);
  }

  /**
   * What a line says.
   *
   * @throws IOException when it is no JSON of the type
   * @throws RuntimeException when it breaks a constraint
   */
  T read(Line.Content line) throws IOException {
    return valid(line.read(reader, type));
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
