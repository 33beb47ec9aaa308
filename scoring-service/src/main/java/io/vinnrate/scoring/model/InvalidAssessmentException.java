package io.vinnrate.scoring.model;

import java.util.List;
import java.util.stream.Collectors;

/** An assessment that cannot be scored, with every reason why. */
public final class InvalidAssessmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  InvalidAssessmentException(List<Finding> findings) {
    super(
        findings.stream()
            .map(finding -> finding.key() + " " + finding.detail())
            .collect(Collectors.joining("; ")));
    this.findings = findings;
  }

  /** All findings: first of the factors in their order, then of the answers by criterion key. */
  public List<Finding> findings() {
    return findings;
  }
}
