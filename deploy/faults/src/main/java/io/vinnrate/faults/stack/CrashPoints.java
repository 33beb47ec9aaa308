package io.vinnrate.faults.stack;

import java.util.List;

/** How the JVM of a replica can be made to crash at an exact point. */
@FunctionalInterface
public interface CrashPoints {

  /** None. */
  CrashPoints NONE = _ -> List.of();

  /**
   * The options of a replica's JVM that prepare it.
   *
   * @param replica its name
   */
  List<String> jvmOptions(String replica);
}
