package io.vinnrate.kit;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that pass by themselves (a database that is away, full, slow or shutting down)
 * from lasting ones.
 */
public final class TransientFailure {

  /**
   * Classes of SQLSTATE: 08 connection, 40 rolled back by a conflict, 53 resources (disk full,
   * connections), 57 operator intervention, 58 system error.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  /**
   * Single states of other classes: a standby that is not promoted yet, a session that idled too
   * long, a transaction that lasted too long, an object in use, a lock that was not available.
   */
  private static final Set<String> STATES = Set.of("25006", "25P03", "25P04", "55006", "55P03");

  private static final int MAX_DEPTH = 20;

  private TransientFailure() {}

  /**
   * Whether the failure, or one that it was caused by, passes by itself. Transaction managers add
   * the cause of a failed commit as a suppressed exception.
   */
  public static boolean isCauseOf(Throwable failure) {
    return isTransient(failure, MAX_DEPTH);
  }

  private static boolean isTransient(Throwable failure, int depth) {
    if (depth == 0) {
      return false;
    }
    if (failure instanceof SQLException sql) {
      return sql instanceof SQLTransientException
          || sql instanceof SQLRecoverableException
          || passes(sql.getSQLState());
    }
    return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
        .anyMatch(cause -> isTransient(cause, depth - 1));
  }

  /** The first failure of a chain of causes: what happened, for a log of one line. */
  public static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < MAX_DEPTH; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static boolean passes(@Nullable String state) {
    // the pool reports that it is exhausted, closed or could not connect in time without a state
    return state == null
        || state.length() < 2
        || CLASSES.contains(state.substring(0, 2))
        || STATES.contains(state);
  }
}
