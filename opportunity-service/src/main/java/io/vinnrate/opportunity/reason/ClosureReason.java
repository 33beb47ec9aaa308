package io.vinnrate.opportunity.reason;

import io.vinnrate.opportunity.text.Text;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A reason that opportunities end for.
 *
 * @param key names it among the reasons, as long as it means the same
 * @param outcomes that it can explain, at least one
 * @param text what people read
 */
public record ClosureReason(String key, Set<Outcome> outcomes, Text text) {

  /** What a key looks like. */
  public static final String KEY = "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$";

  public ClosureReason {
    if (!key.matches(KEY)) {
      throw new IllegalArgumentException("'%s' is no key".formatted(key));
    }
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("a reason explains an outcome");
    }
    outcomes = Collections.unmodifiableSet(EnumSet.copyOf(outcomes));
  }
}
