package io.vinnrate.opportunity;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which exit activities of the pipeline's stages are done.
 *
 * @param done by the key of the activity
 */
public record Checklist(Map<String, Done> done) {

  /** Nothing is done. */
  public static final Checklist NONE = new Checklist(Map.of());

  public Checklist {
    done = Collections.unmodifiableMap(new TreeMap<>(done));
  }

  /**
   * That an activity is done.
   *
   * @param at when it was
   * @param by who did it; null when nobody said
   * @param note what came of it; null when nobody said
   */
  public record Done(Instant at, @Nullable String by, @Nullable String note) {}
}
