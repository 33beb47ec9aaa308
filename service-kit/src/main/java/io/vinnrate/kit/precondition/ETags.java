package io.vinnrate.kit.precondition;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An aggregate's version as a strong entity tag (RFC 9110, 8.8.3), and back. */
public final class ETags {

  private static final Pattern LIST =
      Pattern.compile("\\s*(?:W/)?\"[^\"]*\"(?:\\s*,\\s*(?:W/)?\"[^\"]*\")*\\s*");
  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
  private static final Pattern VERSION = Pattern.compile("0|[1-9]\\d{0,17}");

  private ETags() {}

  /** The tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Reads the If-Match of a change. If-Match compares strongly, so a weak tag matches no version.
   *
   * @throws ProblemException 428 when there is none, 400 when it is not a list of entity tags
   */
  public static ExpectedVersion ifMatch(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_REQUIRED,
          CommonProblem.PRECONDITION_REQUIRED.explanation(),
          FieldError.inHeader("If-Match", "is needed"));
    }
    if (header.strip().equals("*")) {
      return ExpectedVersion.any();
    }
    if (!LIST.matcher(header).matches()) {
      throw ProblemException.of(
          CommonProblem.BAD_PARAMETER,
          "If-Match is not an entity tag",
          FieldError.inHeader("If-Match", "must be an entity tag such as \"3\""));
    }
    return new ExpectedVersion.OneOf(versions(header));
  }

  /**
   * The same, for a resource that may not be there: 404 comes before the question for a version.
   *
   * @param find throws when there is no such resource; called only when the header is missing
   */
  public static ExpectedVersion ifMatch(@Nullable String header, Runnable find) {
    if (header == null || header.isBlank()) {
      find.run();
    }
    return ifMatch(header);
  }

  private static Set<Long> versions(String header) {
    Set<Long> versions = new HashSet<>();
    Matcher tag = TAG.matcher(header);
    while (tag.find()) {
      if (tag.group(1) == null && VERSION.matcher(tag.group(2)).matches()) {
        versions.add(Long.parseLong(tag.group(2)));
      }
    }
    return versions;
  }
}
