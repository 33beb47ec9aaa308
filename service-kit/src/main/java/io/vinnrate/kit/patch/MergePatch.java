package io.vinnrate.kit.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vinnrate.kit.problem.JsonProblems;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.util.Set;

/**
 * Applies a merge patch to a resource in the form of its request, under the same rules as a whole
 * request.
 */
@ApplicationScoped
public class MergePatch {

  /** The media type of a merge patch. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final Validator validator;

  MergePatch(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * Returns the request that the patch makes of the current one; null in the patch removes a field.
   *
   * @throws ProblemException 400 when the result has another shape
   * @throws ConstraintViolationException when a value of the result is not allowed
   */
  public <T> T apply(T current, ObjectNode patch, Class<T> type) {
    T patched = merge(current, patch, type);
    Set<ConstraintViolation<T>> violations = validator.validate(patched);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return patched;
  }

  private <T> T merge(T current, ObjectNode patch, Class<T> type) {
    try {
      JsonValue merged =
          Json.createMergePatch(parse(json.writeValueAsString(patch)))
              .apply(parse(json.writeValueAsString(current)));
      return json.readValue(merged.toString(), type);
    } catch (JsonProcessingException e) {
      throw new ProblemException(JsonProblems.of(e));
    }
  }

  private static JsonValue parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
