package io.vinnrate.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What one check has looked at and found wrong. */
final class Findings {

  private final List<Violation> violations = new ArrayList<>();
  private long looked;

  /** Looks at one thing, which should be so. */
  void expect(boolean so, Violation.Kind kind, String subject, Supplier<String> what) {
    looked++;
    if (!so) {
      violations.add(new Violation(kind, subject, what.get()));
    }
  }

  long looked() {
    return looked;
  }

  List<Violation> violations() {
    return violations;
  }
}
