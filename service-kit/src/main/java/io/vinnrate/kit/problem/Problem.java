package io.vinnrate.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details, RFC 9457.
 *
 * @param type {@code /problems/<slug>}, an address of this service that explains the kind
 * @param title the kind in one line
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance the path of the request
 * @param errors each single thing that is wrong, empty where the detail says it all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<FieldError> errors) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem of a kind without an instance yet. */
  public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
    return new Problem(
        "/problems/" + type.slug(), type.title(), type.status(), detail, null, errors);
  }

  /** The same problem, seen at a path. */
  public Problem seenAt(String path) {
    return new Problem(type, title, status, detail, path, errors);
  }

  /** The same problem of a part of a request, which has no path of its own. */
  Problem ofPart() {
    return new Problem(type, title, status, detail, null, errors);
  }
}
