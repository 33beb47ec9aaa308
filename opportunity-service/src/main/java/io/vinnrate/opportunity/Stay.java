package io.vinnrate.opportunity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that an opportunity spent at a stage while it was open.
 *
 * @param pipeline the version of the stage's pipeline
 * @param stage the stage's key
 * @param from when it came there, or was reopened there
 * @param to when it left or was closed; null while it is there
 * @param reason why it came there
 * @param forced whether it came there although mandatory exit activities were open
 */
public record Stay(
    String pipeline,
    String stage,
    Instant from,
    @Nullable Instant to,
    @Nullable String reason,
    boolean forced) {

  /** How long it was, or is until now. */
  public Duration length(Instant now) {
    Instant end = to == null ? now : to;
    return end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO;
  }

  boolean isAt(String version, String key) {
    return pipeline.equals(version) && stage.equals(key);
  }

  /** The latest moment that is known of it. */
  Instant latest() {
    return to == null ? from : to;
  }

  /** The same with an end; it is never before the beginning. */
  Stay until(Instant end) {
    return new Stay(pipeline, stage, from, end.isAfter(from) ? end : from, reason, forced);
  }
}
