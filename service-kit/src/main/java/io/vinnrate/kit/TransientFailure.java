package io.vinnrate.kit;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that pass by themselves (a database that is away, full, slow or shutting down)
 * from lasting ones.
 */
public final class TransientFailure {

  /**
   * Classes of SQLSTATE: 08 connection, 25 transaction state after a lost connection, 40 rolled
   * back by a conflict, 53 resources (disk full, connections), 55 object in use, 57 operator
   * intervention, 58 system error.
   */
  private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

  private TransientFailure() {}

  /** Whether the failure, or one that it was caused by, passes by itself. */
  public static boolean isCauseOf(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
      if (isTransient(cause)) {
        return true;
      }
      depth++;
    }
    return false;
  }

  private static boolean isTransient(Throwable failure) {
    return switch (failure) {
      case SQLTransientException ignored -> true;
      case SQLException sql -> passes(sql.getSQLState());
      default -> false;
    };
  }

  private static boolean passes(@Nullable String state) {
    // the pool reports that it is exhausted, closed or could not connect in time without a state
    return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
  }
}
