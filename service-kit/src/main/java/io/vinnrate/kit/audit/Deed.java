package io.vinnrate.kit.audit;

import io.vinnrate.kit.access.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did.
 *
 * @param caller null when it is not known who
 * @param action the id of the operation
 * @param detail a few small facts; nothing personal
 */
record Deed(
    @Nullable Caller caller,
    String action,
    @Nullable Target target,
    Outcome outcome,
    Map<String, Object> detail) {

  Deed {
    detail = Map.copyOf(detail);
  }
}
