package io.vinnrate.opportunity;

import io.vinnrate.opportunity.pipeline.ExitActivity;
import org.jspecify.annotations.Nullable;

/**
 * An exit activity as it stands for an opportunity.
 *
 * @param done that it is done; null while it is open
 */
public record CheckedActivity(ExitActivity activity, Checklist.@Nullable Done done) {

  /** Whether a stage can't be left before it is done. */
  boolean isMissing() {
    return activity.mandatory() && done == null;
  }
}
