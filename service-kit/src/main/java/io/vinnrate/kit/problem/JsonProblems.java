package io.vinnrate.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vinnrate.kit.json.JsonLimits;
import io.vinnrate.kit.json.UnusableNumberException;
import io.vinnrate.kit.json.UnusableTextException;
import io.vinnrate.kit.json.WireName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in our own words, without class names, what Jackson found wrong with a body. */
public final class JsonProblems {

  private JsonProblems() {}

  /** The problem of a body that could not be read. */
  public static Problem of(JsonProcessingException exception) {
    ProblemException own = ownCause(exception);
    if (own != null) {
      return own.problem();
    }
    FieldError error = FieldError.at(pointer(exception), detail(exception));
    return Problem.of(
        isUnusable(exception) || isMissingItem(exception)
            ? CommonProblem.VALIDATION_FAILED
            : CommonProblem.MALFORMED_JSON,
        "%s: %s".formatted(error.pointer(), error.detail()),
        List.of(error));
  }

  private static boolean isUnusable(JsonProcessingException exception) {
    return exception instanceof UnusableTextException
        || exception instanceof UnusableNumberException;
  }

  /**
   * Whether an item of a list or a map is null. The first one is refused here: the validator takes
   * time that grows with the square of their number, half a minute for 10,000.
   */
  private static boolean isMissingItem(JsonProcessingException exception) {
    return exception instanceof InvalidNullException missing
        && !missing.getPath().isEmpty()
        && (missing.getPath().getLast().getFrom() instanceof Collection<?>
            || missing.getPath().getLast().getFrom() instanceof Map<?, ?>);
  }

  private static @Nullable ProblemException ownCause(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
    }
    return null;
  }

  private static String pointer(JsonProcessingException exception) {
    return exception instanceof JsonMappingException mapping
        ? JsonPointers.of(mapping.getPath())
        : "#";
  }

  private static String detail(JsonProcessingException exception) {
    return switch (exception) {
      case UnrecognizedPropertyException unknown ->
          "unknown field '%s'".formatted(unknown.getPropertyName());
      case InvalidFormatException invalid -> invalidFormat(invalid);
      case UnusableTextException unusable -> unusable.getOriginalMessage();
      case UnusableNumberException unusable -> unusable.getOriginalMessage();
      case InvalidNullException ignored -> "must not be null";
      case MismatchedInputException mismatch -> mismatch(mismatch);
      case StreamConstraintsException excess -> JsonLimits.excess(excess);
      case JsonMappingException mapping
          when mapping.getCause() instanceof StreamConstraintsException excess ->
          JsonLimits.excess(excess);
      case StreamReadException ignored -> syntax(exception);
      case JsonMappingException mapping when mapping.getCause() instanceof StreamReadException ->
          syntax(exception);
      default -> "can't be read";
    };
  }

  private static String invalidFormat(InvalidFormatException exception) {
    Class<?> target = exception.getTargetType();
    if (target.isEnum()) {
      return "must be one of %s"
          .formatted(
              Arrays.stream(target.getEnumConstants())
                  .map(constant -> WireName.of((Enum<?>) constant))
                  .toList());
    }
    return "must be " + JsonTypeName.of(target);
  }

  private static String mismatch(MismatchedInputException exception) {
    Class<?> target = exception.getTargetType();
    return target == null ? "has the wrong type" : "must be " + JsonTypeName.of(target);
  }

  private static String syntax(JsonProcessingException exception) {
    var location = exception.getLocation();
    return location == null
        ? "is not JSON"
        : "is not JSON at line %d, column %d"
            .formatted(location.getLineNr(), location.getColumnNr());
  }
}
