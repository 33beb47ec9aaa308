package io.vinnrate.kit.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param type in one word, such as {@code customer}
 * @param id what tells it from others of its type; null when there is one only
 * @param version the one that it has since; null when it has none
 */
@Schema(name = "AuditTarget", description = "What something was done to")
public record Target(String type, @Nullable String id, @Nullable Long version) {

  /** The one of its type that there is, at a version. */
  public static Target only(String type, long version) {
    return new Target(type, null, version);
  }

  /** One that has no versions. */
  public static Target of(String type, Object id) {
    return new Target(type, id.toString(), null);
  }

  /** One at a version. */
  public static Target of(String type, Object id, long version) {
    return new Target(type, id.toString(), version);
  }

  Target withoutVersion() {
    return new Target(type, id, null);
  }
}
